using Infra.Plans;

namespace Infra.Cli.Tests.Schemas;

/// <summary>Two plans of a stack between which everything happens that can: made, changed, replaced, renamed, deleted, reordered.</summary>
internal static class ChangingPlans
{
    private const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    /// <summary>What is replaced, with its data.</summary>
    public const string ReplacedUrn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::photos";

    public static string Before { get; } = Plan(
        new MapValue([new("url", "https://old.example.com")]),
        Resource("aws:s3/bucket:Bucket", "photos", ("bucket", "photos"), ("tags", Map(("owner", "me"), ("until", "spring")))),
        Resource("aws:sqs/queue:Queue", "orders", ("visibilityTimeoutSeconds", 30)),
        Resource("aws:sqs/queue:Queue", "old-name", ("visibilityTimeoutSeconds", 60)),
        Resource("aws:sns/topic:Topic", "news", ("displayName", "News")),
        Resource("aws:lb/listener:Listener", "web", ("defaultActions", ListValue.Create([Map(("type", "forward"), ("order", 1)), Map(("type", "redirect"), ("order", 2))])), ("alpnPolicy", "None"), ("sslPolicy", "old")),
        Resource("aws:s3/bucketVersioning:BucketVersioning", "photos-versions", ("bucket", "photos"), ("mfa", "none")));

    public static string After { get; } = Plan(
        new MapValue([new("url", "https://new.example.com"), new("pictures", new ReferenceValue(ReplacedUrn, "arn"))]),
        Resource("aws:s3/bucket:Bucket", "photos", ("bucket", "pictures"), ("tags", Map(("owner", "you"), ("team", "shop")))),
        Resource("aws:sqs/queue:Queue", "orders", ("visibilityTimeoutSeconds", 45)),
        Resource("aws:sqs/queue:Queue", "new-name", ("visibilityTimeoutSeconds", 90)) with { Options = new PlannedOptions { Aliases = [UrnOf("aws:sqs/queue:Queue", "old-name")] } },
        Resource("aws:appautoscaling/target:Target", "tasks", ("minCapacity", 1), ("maxCapacity", 4)),
        Resource("aws:ec2/natGateway:NatGateway", "out", ("subnetId", "subnet-1")),
        Resource("aws:sqs/queue:Queue", "returns", ("sqsManagedSseEnabled", false), ("kmsMasterKeyId", UnknownValue.Any)),
        Resource("aws:lb/listener:Listener", "web", ("defaultActions", ListValue.Create([Map(("type", "redirect"), ("order", 2)), Map(("type", "forward"), ("order", 1))])), ("alpnPolicy", UnknownValue.Any), ("sslPolicy", "new")),
        Resource("aws:s3/bucketVersioning:BucketVersioning", "photos-versions", ("bucket", new ReferenceValue(ReplacedUrn, "id")), ("mfa", "none")));

    private static string Plan(MapValue outputs, params PlannedResource[] resources) => PlanJson.ToText(new Plan
    {
        Project = "shop",
        Stack = "dev",
        Outputs = outputs,
        Resources = [new PlannedResource { Urn = Stack, Type = ResourceUrn.StackType, Name = "shop-dev", Kind = ResourceKind.Component }, .. resources],
    });

    private static PlannedResource Resource(string type, string name, params (string Key, PlanValue Value)[] inputs) => new()
    {
        Urn = UrnOf(type, name),
        Type = type,
        Name = name,
        Parent = Stack,
        Id = name,
        Inputs = Map(inputs),
    };

    private static string UrnOf(string type, string name) => $"urn:pulumi:dev::shop::{type}::{name}";

    private static MapValue Map(params (string Key, PlanValue Value)[] entries) => new(entries.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
