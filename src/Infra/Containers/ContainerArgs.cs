using Pulumi;

namespace Infra;

/// <summary>What every component that runs a container can be told.</summary>
public abstract class ContainerArgs : ComponentArgs
{
    /// <summary>The network to run in: tasks in its private subnets.</summary>
    public required Network Network { get; set; }

    /// <summary>
    /// The image, by digest (<c>…@sha256:…</c>) or by a tag that never moves (<c>ghcr.io/acme/shop-api:1.4.2</c>).
    /// No tag, or <c>latest</c>, is refused: a replaced task could then run other code than its neighbours.
    /// </summary>
    public required Input<string> Image { get; set; }

    /// <summary>
    /// The cluster to run in, shared with others. Default: one of its own. Another cluster replaces the ECS service, but nothing around it.
    /// </summary>
    public EcsCluster? Cluster { get; set; }

    /// <summary>
    /// The components that the code uses: each link brings exactly the permissions, the port, the variables and the secrets it needs.
    /// Default: none. See <c>docs/links.md</c>.
    /// </summary>
    public ICollection<ILinkable> Links { get; set; } = new List<ILinkable>();

    /// <summary>Environment variables. A secret value is refused: use <see cref="Secrets"/>. Default: none.</summary>
    public IDictionary<string, Input<string>> Environment { get; set; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>
    /// Environment variables that ECS fills from Secrets Manager or Parameter Store when a task starts: the ARN of the secret
    /// (optionally with <c>:json-key::</c>) or parameter. The value never appears in the program, the state or the task definition.
    /// Default: none.
    /// </summary>
    public IDictionary<string, Input<string>> Secrets { get; set; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>How large a task is, and how its container runs.</summary>
    public ContainerOptions Container { get; set; } = new();
}
