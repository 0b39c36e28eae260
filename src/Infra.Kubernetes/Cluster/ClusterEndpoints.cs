using System.Collections.Immutable;

namespace Infra.Kubernetes;

/// <summary>The AWS APIs that nodes and what runs on them have to reach. A network without NAT gets endpoints for them.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html</remarks>
internal static class ClusterEndpoints
{
    public static readonly ImmutableArray<string> Needed =
        ["ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "elasticloadbalancing", "logs", "monitoring", "sts"];
}
