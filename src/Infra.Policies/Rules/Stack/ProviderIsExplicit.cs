namespace Infra.Policies.Rules;

/// <summary>The program says which account and region its resources go to.</summary>
public sealed class ProviderIsExplicit : StackPolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Packages = Parameter.Texts(
        "packages", ["aws", "kubernetes"], "Packages whose resources name a provider.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-005",
        Slug = "explicit-provider",
        Title = "Resources name their provider",
        Pillars = [Pillar.Governance],
        Severity = Severity.Low,
        Why = "The default provider takes account, region and cluster from the machine of whoever deploys, so that the same program may end "
            + "up somewhere else.",
        Fix = "Make an Aws.Provider with Region and AllowedAccountIds, and hand it to Infra components and raw resources as the option "
            + "Provider; to forbid default providers for good set pulumi:disable-default-providers.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://www.pulumi.com/docs/iac/concepts/resources/providers/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Stack];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Packages];

    /// <inheritdoc/>
    public override string Good => """
        pulumi:providers:aws ireland: { region: eu-west-1 }
        aws:sqs/queue:Queue orders:
          $options: { provider: ireland }
        """;

    /// <inheritdoc/>
    public override string Bad => "aws:sqs/queue:Queue orders: {}";

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var package in resource.Get(Packages))
        {
            var resources = graph.OfType(ResourceType.AllOf(package));
            var count = resources.Count(static view => HasDefaultProvider(view.Options.Provider));
            if (resources.Count > 0)
            {
                resource.Require(Truth.Of(count == 0), $"The default provider of {package} is used by {count} of {resources.Count} resources.");
            }
        }
    }

    // The engine names them default, or default_7_48_0 by their version; states list them like others.
    private static bool HasDefaultProvider(string? urn) =>
        urn is null || Plans.ResourceUrn.Name(urn) is var name && (name == "default" || name.StartsWith("default_", StringComparison.Ordinal));
}
