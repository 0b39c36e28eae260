namespace Infra.Policies.Rules;

/// <summary>Components are of a generation that is still looked after.</summary>
public sealed class ComponentVersionIsSupported : StackPolicy
{
    private const string Tag = "component-version";

    private static readonly Parameter<IReadOnlyList<string>> Supported = Parameter.Texts(
        "versions", ["1"], "Generations of defaults that are supported, as components write them into the tag component-version.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-014",
        Slug = "component-version-supported",
        Title = "Components are of a supported generation",
        Pillars = [Pillar.Governance],
        Severity = Severity.Medium,
        Why = "Defaults that turned out to be wrong are changed in a new generation; a stack that stays on the old one keeps the fault.",
        Fix = "Remove infra:defaults of the stack, or set it to a supported generation, and read the preview before deploying.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("SI-2")],
        Links = ["https://www.pulumi.com/docs/iac/concepts/components/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.AllOf("infra")];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Supported];

    /// <inheritdoc/>
    public override string Good => """
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc:
          tags: { component-version: "1" }
          $options: { parent: shop }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc:
          tags: { component-version: "0" }
          $options: { parent: shop }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        // All children carry the same; components inside are judged by themselves.
        foreach (var child in graph.ChildrenOf(resource))
        {
            var version = child.Tag(Tag);
            if (!version.IsMissing)
            {
                resource.Require(version.IsOneOf(resource.Get(Supported)), "The generation of the component is not supported any more.");
                return;
            }
        }
    }
}
