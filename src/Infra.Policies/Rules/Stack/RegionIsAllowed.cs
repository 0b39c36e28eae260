namespace Infra.Policies.Rules;

/// <summary>Everything stays in the regions that were agreed on.</summary>
public sealed class RegionIsAllowed : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Regions = Parameter.Texts(
        "regions",
        [
            "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1", "eu-central-1", "eu-north-1", "eu-west-1",
            "eu-west-2", "eu-west-3", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
        ],
        "Regions that may be used; * stands for any text, as in eu-*. The default is those that an account has without opting in.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-004",
        Slug = "region-allowed",
        Title = "Resources are in an allowed region",
        Pillars = [Pillar.Governance, Pillar.Cost],
        Severity = Severity.High,
        Why = "What is made in a region that nobody looks at is not backed up, not watched and not turned off, and data may have left the "
            + "countries it must stay in.",
        Fix = "Change aws:region of the stack, region of the provider or of the resource, or add the region to this rule in "
            + "infra.policies.yaml. The region of the default provider comes from the configuration, which is not part of the plan.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links =
        [
            "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
            "https://www.pulumi.com/registry/packages/aws/installation-configuration/",
        ],
        Anchors = ["pulumi examples require-region"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Provider, ResourceType.AllOf("aws")];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Regions];

    /// <inheritdoc/>
    public override string Good => """
        pulumi:providers:aws ireland: { region: eu-west-1 }
        aws:s3/bucket:Bucket orders: { region: eu-central-1 }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        pulumi:providers:aws bahrain: { region: me-south-1 }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        Require(resource, resource["region"]);

        // Copies that AWS keeps elsewhere: of tables, of secrets, of keys.
        foreach (var replica in resource["replicas"].Items)
        {
            Require(resource, replica["regionName"]);
            Require(resource, replica["region"]);
        }
    }

    private static void Require(ResourceCheck resource, Property region)
    {
        if (region.IsMissing)
        {
            return;
        }

        var allowed = Truth.Of(false, region);
        foreach (var pattern in resource.Get(Regions))
        {
            allowed |= region.Matches(pattern);
        }

        resource.Require(allowed, "The region is not one of those that may be used.");
    }
}
