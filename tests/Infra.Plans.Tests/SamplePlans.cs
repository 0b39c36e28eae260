namespace Infra.Plans.Tests;

/// <summary>Plans that tests of several files use.</summary>
internal static class SamplePlans
{
    public const string StackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    public const string QueueUrn = "urn:pulumi:dev::shop::infra:queue:Queue::orders";
    public const string SqsUrn = "urn:pulumi:dev::shop::infra:queue:Queue$aws:sqs/queue:Queue::orders-queue";

    /// <summary>A plan that uses each part of the model at least once.</summary>
    public static Plan Everything { get; } = new()
    {
        Project = "shop",
        Stack = "dev",
        Organization = "acme",
        Resources =
        [
            new PlannedResource
            {
                Urn = SqsUrn,
                Type = "aws:sqs/queue:Queue",
                Name = "orders-queue",
                Parent = QueueUrn,
                Id = new ReferenceValue(SqsUrn, "id"),
                AutoNamed = "name",
                Inputs = EveryValue,
                Outputs = new MapValue([new("name", "orders-queue-1a2b3c4")]),
                Dependencies = [StackUrn],
                PropertyDependencies = Map<ValueList<string>>(("policy", [QueueUrn])),
                Options = EveryOption,
                Source = new SourcePosition("project:///Shop.cs", 12, 9),
            },
            new PlannedResource { Urn = QueueUrn, Type = "infra:queue:Queue", Name = "orders", Kind = ResourceKind.Component, Parent = StackUrn },
            new PlannedResource { Urn = StackUrn, Type = ResourceUrn.StackType, Name = "shop-dev", Kind = ResourceKind.Component },
            new PlannedResource
            {
                Urn = "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::shared", Type = "aws:ec2/vpc:Vpc", Name = "shared", IsRead = true, Id = "vpc-1", Parent = StackUrn,
            },
            new PlannedResource
            {
                Urn = "urn:pulumi:dev::shop::eks:index:Cluster::main", Type = "eks:index:Cluster", Name = "main", Kind = ResourceKind.RemoteComponent, Parent = StackUrn,
            },
        ],
        Outputs = new MapValue([new("url", new ReferenceValue(SqsUrn, "url"))]),
        Symbols = Map(("${orders-queue.url}", new SymbolTarget(SqsUrn, "url"))),
        Messages = [new(MessageSeverity.Info, "hello"), new(MessageSeverity.Error, "broken", SqsUrn)],
    };

    public static MapValue EveryValue => new(
    [
        new("null", PlanValue.Null),
        new("yes", true),
        new("no", false),
        new("integer", 443),
        new("fraction", 0.1),
        new("huge", 1e300),
        new("text", "${orders-queue.arn}/\"é<&>\u0007\u2028😀"),
        new("empty", ""),
        new("list", ListValue.Create(["a", 1, PlanValue.Null, ListValue.Empty])),
        new("map", new MapValue([new("nested", MapValue.Empty)])),
        new("dollar", new MapValue([new("$secret", "not one"), new("$map", 1)])),
        new("secret", SecretValue.Instance),
        new("password", SecretValue.From(new ReferenceValue(QueueUrn, "result"))),
        new("unknown", UnknownValue.Any),
        new("count", UnknownValue.Of(UnknownType.Number)),
        new("reference", new ReferenceValue(SqsUrn, "arn")),
        new("resource", new ReferenceValue(SqsUrn)),
        new("file", AssetValue.FromPath("./a.txt", "abc")),
        new("remote", AssetValue.FromUri("https://example.com/a")),
        new("literal", AssetValue.FromText("a\nb")),
        new("folder", ArchiveValue.FromPath("./dist")),
        new("zip", ArchiveValue.FromUri("https://example.com/a.zip", "abc")),
        new("parts", ArchiveValue.FromAssets(new MapValue([new("$a", AssetValue.FromText("x")), new("b", ArchiveValue.FromPath("b"))]))),
    ]);

    private static PlannedOptions EveryOption => new()
    {
        Protect = true,
        RetainOnDelete = false,
        DeleteBeforeReplace = true,
        IgnoreChanges = ["tags", "policy"],
        ReplaceOnChanges = ["name"],
        HideDiffs = ["policy"],
        AdditionalSecretOutputs = ["url"],
        Aliases = ["urn:pulumi:dev::shop::aws:sqs/queue:Queue::old"],
        ImportId = "https://sqs/1",
        DeletedWith = StackUrn,
        ReplaceWith = [QueueUrn],
        ReplacementTrigger = 7,
        Version = "7.48.0",
        PluginDownloadUrl = "https://example.com",
        Provider = "urn:pulumi:dev::shop::pulumi:providers:aws::eu",
        Providers = Map(("aws", "urn:pulumi:dev::shop::pulumi:providers:aws::eu")),
        Timeouts = new PlannedTimeouts(TimeSpan.FromMinutes(5), null, TimeSpan.FromSeconds(1.5)),
        Hooks = Map<ValueList<string>>(("beforeCreate", ["check"])),
        EnvironmentVariables = Map(("AWS_PROFILE", "SHOP_PROFILE")),
    };

    public static ValueMap<T> Map<T>(params ReadOnlySpan<(string Key, T Value)> entries)
    {
        var pairs = new List<KeyValuePair<string, T>>();
        foreach (var (key, value) in entries)
        {
            pairs.Add(new(key, value));
        }

        return ValueMap.Create(pairs);
    }

    public static Plan Of(params PlannedResource[] resources) => new() { Project = "shop", Stack = "dev", Resources = resources.ToValueList() };
}
