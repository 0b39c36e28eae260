using Infra.Plans.Changes;

namespace Infra.Plans.Tests.Changes;

/// <summary>Short plans to compare: resources of type <c>t:m/r:R</c> by name, with the inputs that matter.</summary>
internal static class ChangePlans
{
    public const string Type = "t:m/r:R";

    private const string StackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    /// <summary>Of the test's type, <c>engine</c> and the parts of <c>storage</c> force a replacement.</summary>
    public static ReplaceFacts Facts { get; } = ReplaceFacts.Create(
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Type] = ["engine", "storage", "subnetIds", "name"] });

    public static string Urn(string name) => $"urn:pulumi:dev::shop::{Type}::{name}";

    public static Plan Plan(params PlannedResource[] resources) => new()
    {
        Project = "shop",
        Stack = "dev",
        Resources = [new PlannedResource { Urn = StackUrn, Type = ResourceUrn.StackType, Name = "shop-dev", Kind = ResourceKind.Component }, .. resources],
    };

    public static PlannedResource Resource(string name, params (string Key, PlanValue Value)[] inputs) => new()
    {
        Urn = Urn(name),
        Type = Type,
        Name = name,
        Parent = StackUrn,
        Inputs = Map(inputs),
    };

    /// <summary>The resource as a stack export has it: with an id and the outputs that the cloud gave.</summary>
    public static PlannedResource Deployed(this PlannedResource resource, string id, params (string Key, PlanValue Value)[] outputs) => resource with
    {
        Id = id,
        Outputs = new MapValue(resource.Inputs.Concat(Map(outputs))),
    };

    public static PlannedResource Needing(this PlannedResource resource, string property, string other) => resource with
    {
        Dependencies = [Urn(other)],
        PropertyDependencies = ValueMap.Create<ValueList<string>>([new(property, [Urn(other)])]),
    };

    public static ReferenceValue Ref(string name, string property) => new(Urn(name), property);

    public static MapValue Map(params (string Key, PlanValue Value)[] entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    public static PlanChanges Compare(Plan baseline, Plan plan) => PlanComparison.Compare(baseline, plan, Facts);

    /// <summary>Compares one resource that has these inputs before and after.</summary>
    public static ResourceChange Change(PlanValue old, PlanValue current) =>
        Compare(Plan(Resource("a", ("value", old))), Plan(Resource("a", ("value", current)))).Find(Urn("a"))!;

    public static string Text(ResourceChange change) => string.Join("; ", change.Properties.Select(property =>
        $"{property.Path}: {property.Old?.ToString() ?? "-"} -> {property.New?.ToString() ?? "-"}{(property.IsReordered ? " (order)" : "")}{(property.ForcesReplacement ? " (replaces)" : "")}"));
}
