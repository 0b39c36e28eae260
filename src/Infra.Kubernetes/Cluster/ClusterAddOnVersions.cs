using System.Collections.Immutable;

namespace Infra.Kubernetes;

/// <summary>The versions of add-ons that go with <see cref="ClusterDefaults.Version"/>. Written down, so that no deployment brings another by itself.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html</remarks>
internal static class ClusterAddOnVersions
{
    public const string Metrics = "metrics-server";
    public const string Observability = "amazon-cloudwatch-observability";
    public const string Network = "vpc-cni";
    public const string Dns = "coredns";
    public const string Proxy = "kube-proxy";
    public const string PodIdentity = "eks-pod-identity-agent";

    /// <summary>What every cluster has.</summary>
    public static readonly ImmutableArray<string> Always = [Observability, Metrics];

    /// <summary>What Auto Mode brings itself, and node groups need.</summary>
    public static readonly ImmutableArray<string> OfNodeGroups = [Dns, PodIdentity, Proxy, Network];

    /// <summary>The versions by add-on.</summary>
    public static readonly ImmutableSortedDictionary<string, string> Pinned = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Observability] = "v5.4.0-eksbuild.1",
        [Dns] = "v1.14.2-eksbuild.4",
        [PodIdentity] = "v1.3.10-eksbuild.3",
        [Proxy] = "v1.35.3-eksbuild.5",
        [Metrics] = "v0.8.1-eksbuild.6",
        [Network] = "v1.21.1-eksbuild.8",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The add-ons of a cluster, in the order of their names.</summary>
    public static IEnumerable<string> Of(ClusterArgs args) =>
        (args.NodeGroup is null ? Always : Always.AddRange(OfNodeGroups)).Order(StringComparer.Ordinal);
}
