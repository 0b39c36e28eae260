using System.Collections.Immutable;
using Pulumi;

namespace Infra.Kubernetes;

/// <summary>A cluster whose pods can be given access to what is outside of it, such as queues and databases of AWS.</summary>
public interface ILinkingCluster : IKubernetesCluster
{
    /// <summary>Notes links that pods of the cluster cannot be given.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="links">The links of one workload to components that are not in a cluster.</param>
    void ValidateLinks(ArgumentProblems problems, ImmutableArray<Link> links);

    /// <summary>Creates what gives a workload its links: a role, policies, the association with its service account.</summary>
    /// <param name="pods">Who is given access.</param>
    /// <param name="links">The links; at least one.</param>
    PodAccess Allow(PodIdentity pods, ImmutableArray<Link> links);
}

/// <summary>The pods of one workload, as others know them.</summary>
/// <param name="Name">The component's name.</param>
/// <param name="Platform">The stack's settings, with the component's tier.</param>
/// <param name="Children">Creates children of the component.</param>
/// <param name="Namespace">The name of the namespace.</param>
/// <param name="ServiceAccount">The name of the service account.</param>
public sealed record PodIdentity(string Name, PlatformSettings Platform, ChildResources Children, Input<string> Namespace, string ServiceAccount);

/// <summary>What a workload has to do to use its access.</summary>
public sealed record PodAccess
{
    /// <summary>Annotations of its service account, such as the role's ARN. Default: none.</summary>
    public IReadOnlyDictionary<string, Input<string>> AccountAnnotations { get; init; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>Where its pods have to be let out to, such as the agent that hands out credentials. Default: nowhere.</summary>
    public IReadOnlyList<Egress> Egress { get; init; } = [];

    /// <summary>Environment variables besides those of the links, such as the Region. Default: none.</summary>
    public IReadOnlyDictionary<string, Input<string>> Environment { get; init; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>What has to exist before pods start. Default: nothing.</summary>
    public IReadOnlyList<Resource> Prerequisites { get; init; } = [];
}
