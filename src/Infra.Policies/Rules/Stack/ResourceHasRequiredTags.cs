namespace Infra.Policies.Rules;

/// <summary>Every resource says who owns it, what it belongs to and how much it matters.</summary>
public sealed class ResourceHasRequiredTags : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Tags = Parameter.Texts(
        "tags", ["owner", "service", "tier"], "Tags that every AWS resource has. Upper and lower case count, as they do for AWS.");

    private static readonly Parameter<IReadOnlyList<string>> Labels = Parameter.Texts(
        "labels", ["app.kubernetes.io/name"], "Labels that every Kubernetes workload has.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-COST-001",
        Slug = "tags-required",
        Title = "Resources are tagged with who owns them and what they belong to",
        Pillars = [Pillar.Cost, Pillar.Governance],
        Severity = Severity.High,
        Why = "Nobody pays for, patches or dares to delete what has no owner, and rules that depend on the tier take it for production.",
        Fix = "Use Infra components, which tag everything they make; for raw resources set tags, or defaultTags of an explicit provider. "
            + "Tags of the default provider (aws:defaultTags) are not part of the plan and cannot be seen here.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CM-8")],
        Links =
        [
            "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
            "https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/",
        ],
        Anchors = ["checkov CKV_AWS_153", "compliance-policies configure-recommended-labels"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.AllOf("aws"), .. KubernetesTypes.Workloads];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Tags, Labels];

    /// <inheritdoc/>
    public override string Good => """
        aws:sqs/queue:Queue orders:
          tags: { owner: payments, service: shop, tier: production }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:sqs/queue:Queue orders:
          tags: { owner: payments }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (!resource.View.Type.StartsWith("aws:", StringComparison.Ordinal))
        {
            var labels = resource["metadata"]["labels"];
            Require(resource, "labels", resource.Get(Labels), label => labels[label], labels);
        }
        else if (TaggableTypes.Contains(resource.View.Type))
        {
            Require(resource, "tags", resource.Get(Tags), resource.View.Tag, resource["tags"]);
        }
    }

    private static void Require(ResourceCheck resource, string what, IReadOnlyList<string> keys, Func<string, Property> read, Property all)
    {
        var missing = new List<string>();
        var complete = Truth.Yes;
        foreach (var key in keys)
        {
            var set = read(key).IsSet();
            complete &= set;
            if (set.IsNo)
            {
                missing.Add(key);
            }
        }

        resource.Require(complete.IsNo ? complete.At(all) : complete, $"These {what} are missing: {missing}.");
    }
}
