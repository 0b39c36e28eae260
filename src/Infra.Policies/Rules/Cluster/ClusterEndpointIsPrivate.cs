namespace Infra.Policies.Rules;

/// <summary>Cluster endpoints are private, or open to named addresses.</summary>
public sealed class ClusterEndpointIsPrivate : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-380",
        Slug = "eks-endpoint-private",
        Title = "Cluster endpoints are private, or open to named addresses",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "With a public endpoint, one leaked token or one hole in the API server is enough to take the cluster from "
            + "anywhere in the world.",
        Fix = "In vpcConfig set endpointPrivateAccess to true and endpointPublicAccess to false, or publicAccessCidrs to the "
            + "addresses that need it.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EKS.1")],
        Links = ["https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html"],
        Anchors = ["cdk-nag EKS1", "checkov CKV_AWS_38", "checkov CKV_AWS_39", "trivy AWS-0040", "trivy AWS-0041"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.EksCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:eks/cluster:Cluster shop:
          vpcConfig: { subnetIds: [subnet-1, subnet-2], endpointPrivateAccess: true, endpointPublicAccess: false }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:eks/cluster:Cluster shop:
          vpcConfig: { subnetIds: [subnet-1, subnet-2], endpointPrivateAccess: true, endpointPublicAccess: true }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // On Outposts the endpoint is always private.
        if (resource["outpostConfig"].IsSet().IsYes)
        {
            return;
        }

        var vpc = resource["vpcConfig"];
        var cidrs = vpc["publicAccessCidrs"];
        var narrow = cidrs.IsSet() & !cidrs.Any(static own => own.EndsWith("/0"));
        var closed = vpc["endpointPublicAccess"].Or(true).IsFalse() | narrow;
        resource.Require(closed.At(vpc["endpointPublicAccess"]), "The endpoint is open to the world.");
        resource.Require(vpc["endpointPrivateAccess"].IsTrue(), "Nodes reach the endpoint through the internet.");
    }
}
