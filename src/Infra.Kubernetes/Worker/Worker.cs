using Pulumi;

namespace Infra.Kubernetes;

/// <summary>A <see cref="Workload"/> that nobody calls: it takes its work from somewhere, such as a queue.</summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/kubernetes/worker.md</c>.</remarks>
public sealed class Worker : Workload
{
    /// <summary>Creates a worker.</summary>
    /// <param name="name">The worker's name: lower-case letters, digits and hyphens. Also its name in the cluster.</param>
    /// <param name="args">The namespace, the image, and what differs from <see cref="WorkerDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Worker(string name, WorkerArgs args, ComponentResourceOptions? options = null)
        : base("infra:kubernetes:Worker", name, args, options) => Publish(Outputs);
}
