namespace Infra.Policies.Rules;

/// <summary>Tags that others sort and count by have one of the agreed values.</summary>
public sealed class TagValuesAreAllowed : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyDictionary<string, IReadOnlyList<string>>> Values = Parameter.TextMap(
        "values",
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["tier"] = ["sandbox", "staging", "production"],
            ["data-classification"] = ["public", "internal", "confidential", "restricted"],
        },
        "The values of each tag, where it is set; * stands for any text, as in team-*.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-COST-002",
        Slug = "tag-values-allowed",
        Title = "Tags have one of the agreed values",
        Pillars = [Pillar.Cost, Pillar.Governance],
        Severity = Severity.Medium,
        Why = "prod, Prod and production are three things to a cost report and to a rule that asks for the tier.",
        Fix = "Set infra:tier and infra:dataClassification of the stack to one of the values, as Infra components tag with those; on a raw "
            + "resource change the tag, or add the value to this rule in infra.policies.yaml.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CM-8")],
        Links = ["https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.AllOf("aws"), ResourceType.AllOf("kubernetes")];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Values];

    /// <inheritdoc/>
    public override string Good => """
        aws:sqs/queue:Queue orders:
          tags: { tier: production }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:sqs/queue:Queue orders:
          tags: { tier: prod }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var isAws = resource.View.Type.StartsWith("aws:", StringComparison.Ordinal);
        if (isAws && !TaggableTypes.Contains(resource.View.Type))
        {
            return;
        }

        foreach (var (key, values) in resource.Get(Values))
        {
            var tag = isAws ? resource.View.Tag(key) : resource["metadata"]["labels"][key];
            if (tag.IsMissing)
            {
                continue;
            }

            var allowed = Truth.Of(false, tag);
            foreach (var value in values)
            {
                allowed |= tag.Matches(value);
            }

            resource.Require(allowed, $"The tag {key} has a value that was not agreed on.");
        }
    }
}
