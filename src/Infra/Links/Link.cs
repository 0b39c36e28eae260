using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>
/// One workload's access to one component, as data: the permissions, the port, the environment and the secrets that the workload gets,
/// and nothing besides. Components make links; workloads (services, workers, jobs, functions) turn them into resources.
/// </summary>
/// <remarks>What the variables are called and how to read them: <c>docs/links.md</c>.</remarks>
/// <param name="target">The component that is linked to.</param>
/// <param name="access">What the workload may do with it.</param>
public sealed class Link(InfraComponent target, LinkAccess access) : ILinkable
{
    internal static readonly ImmutableSortedDictionary<string, Input<string>> None =
        ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>The component that is linked to.</summary>
    public InfraComponent Target { get; } = target;

    /// <summary>What the workload may do with it.</summary>
    public LinkAccess Access { get; } = access;

    /// <summary>What the workload's role is allowed, each action on exactly the target's resources. Default: nothing.</summary>
    public ImmutableArray<PolicyStatement> Permissions { get; init; } = [];

    /// <summary>What whoever starts the workload is allowed, so that it can read <see cref="Secrets"/>: keys that encrypt them. Default: nothing.</summary>
    public ImmutableArray<PolicyStatement> StartPermissions { get; init; } = [];

    /// <summary>The port to open between the workload's security group and the target's. Null for targets that are reached through AWS's API.</summary>
    public LinkPort? Port { get; init; }

    /// <summary>Plain environment variables. Never a secret. Default: none.</summary>
    public ImmutableSortedDictionary<string, Input<string>> Environment { get; init; } = None;

    /// <summary>Environment variables whose value comes from Secrets Manager when the workload starts, by ARN. Default: none.</summary>
    public ImmutableSortedDictionary<string, Input<string>> Secrets { get; init; } = None;

    /// <summary>
    /// The AWS APIs that the workload calls because of the link, by the end of their endpoint's name, e.g. <c>sqs</c>. A network without
    /// a way to the internet gets endpoints for them. Default: none.
    /// </summary>
    public ImmutableArray<string> AwsServices { get; init; } = [];

    /// <summary>The queue whose backlog says how many workers are needed. Null for anything but a queue that is consumed.</summary>
    public LinkQueue? Queue { get; init; }

    /// <summary>The file system that is mounted into the workload. Null for anything else.</summary>
    public LinkVolume? Volume { get; init; }

    /// <inheritdoc />
    public Link ToLink() => this;
}

/// <summary>A TCP port between two security groups.</summary>
/// <param name="SecurityGroupId">The target's group.</param>
/// <param name="Port">The port, 1 to 65535.</param>
public sealed record LinkPort(Input<string> SecurityGroupId, int Port);

/// <summary>A queue that is consumed.</summary>
/// <param name="Name">The queue's name, as CloudWatch's metrics have it.</param>
/// <param name="Arn">The queue's ARN.</param>
/// <param name="VisibilityTimeout">How long a message that was taken stays hidden.</param>
public sealed record LinkQueue(Input<string> Name, Input<string> Arn, TimeSpan VisibilityTimeout);

/// <summary>A file system that is mounted.</summary>
/// <param name="FileSystemId">The file system.</param>
/// <param name="AccessPointId">The access point, which sets the user and the folder.</param>
/// <param name="AccessPointArn">The access point's ARN.</param>
/// <param name="IsReadOnly">True when the workload may only read.</param>
public sealed record LinkVolume(Input<string> FileSystemId, Input<string> AccessPointId, Input<string> AccessPointArn, bool IsReadOnly)
{
    /// <summary>Where the file system is mounted in a container. Null for <c>/mnt/</c> and the component's name.</summary>
    public string? Path { get; init; }

    /// <summary>Where the file system of a component is mounted.</summary>
    /// <param name="component">The component's name.</param>
    public string MountPath(string component) => Path ?? $"/mnt/{component}";
}
