namespace Infra.Policies.Tests.Evaluation;

/// <summary>Small rules that the tests of the engine judge with.</summary>
internal static class TestRules
{
    public static readonly ResourceType Bucket = ResourceType.Of("aws:s3/bucket:Bucket");

    public static PolicyInfo Info(string id, Severity severity = Severity.High, WhenUnknown whenUnknown = WhenUnknown.Undecidable) => new()
    {
        Id = id,
        Slug = id.ToLowerInvariant().Replace("infra", "test", StringComparison.Ordinal),
        Title = $"Buckets comply with {id}",
        Pillars = [Pillar.Security],
        Severity = severity,
        Why = "Because.",
        Fix = "Do it.",
        WhenUnknown = whenUnknown,
    };

    public static EvaluationResult Evaluate(string plan, params Policy[] rules) => Evaluate(plan, new EvaluationOptions(), rules);

    public static EvaluationResult Evaluate(string plan, EvaluationOptions options, params Policy[] rules)
    {
        var example = PlanText.Parse(plan);
        return PolicyEngine.Evaluate(example.Plan, options with
        {
            Catalogue = PolicyCatalogue.Of(rules),
            Pack = options.Pack == BuiltInPacks.Core ? BuiltInPacks.Strict : options.Pack,
            Changes = example.Changes ?? options.Changes,
        });
    }
}

/// <summary>Does with a resource what the test says.</summary>
internal sealed class ResourceRule(PolicyInfo info, Action<ResourceCheck> check, params ResourceType[] types) : ResourcePolicy
{
    public override PolicyInfo Info => info;

    public override IReadOnlyList<ResourceType> AppliesTo => types.Length == 0 ? [TestRules.Bucket] : types;

    public override IReadOnlyList<Parameter> Parameters => [.. Declared];

    public override string Good => "";

    public override string Bad => "";

    public IReadOnlyList<Parameter> Declared { get; init; } = [];

    protected override void Check(ResourceCheck resource) => check(resource);

    public static ResourceRule Requires(string id, string property, Severity severity = Severity.High, WhenUnknown whenUnknown = WhenUnknown.Undecidable) =>
        new(TestRules.Info(id, severity, whenUnknown), resource => resource.Require(resource[property].IsTrue(), $"The {resource[property]} is off."));
}

/// <summary>Does with a resource and its graph what the test says.</summary>
internal sealed class StackRule(PolicyInfo info, Action<ResourceCheck, PlanGraph> check, params ResourceType[] types) : StackPolicy
{
    public override PolicyInfo Info => info;

    public override IReadOnlyList<ResourceType> AppliesTo => types;

    public override IReadOnlyList<ResourceType> AlsoReads => [ResourceType.Of("aws:kms/key:Key")];

    public override string Good => "";

    public override string Bad => "";

    protected override void Check(ResourceCheck resource, PlanGraph graph) => check(resource, graph);
}
