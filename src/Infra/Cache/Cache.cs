using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>
/// A cache in memory: Valkey in isolated subnets, with a replica in another zone, encrypted and backed up. It is open only to workloads that
/// are linked, which log in with IAM instead of passwords.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/cache.md</c>.</remarks>
public sealed class Cache : InfraComponent, IMonitored, ILogged, ILinkable
{
    private readonly CacheLink _link;

    /// <summary>Creates a cache.</summary>
    /// <param name="name">The cache's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The network, and what differs from <see cref="CacheDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Cache(string name, CacheArgs args, ComponentResourceOptions? options = null)
        : base("infra:data:Cache", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var settings = CacheSettings.From(args, Tier);
        var users = new CacheUsers(Context, settings);
        var nodes = new CacheNodes(Context, settings, users);

        CacheName = nodes.Group.ReplicationGroupId;
        Endpoint = nodes.Group.PrimaryEndpointAddress;
        ReaderEndpoint = settings.Replicas > 0 ? nodes.Group.ReaderEndpointAddress : Endpoint;
        Port = CacheSettings.Port;
        SecurityGroupId = nodes.SecurityGroup.Id;
        ApplicationUserId = users.Application.UserId;
        ReadOnlyUserId = users.ReadOnly.UserId;
        LogGroupName = nodes.SlowLog.Name;
        Signals = CacheAlarms.Watch(settings, nodes.Id);
        _link = new CacheLink(Context, nodes, settings);
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["cacheName"] = CacheName,
            ["endpoint"] = Endpoint,
            ["readerEndpoint"] = ReaderEndpoint,
            ["port"] = Port,
            ["securityGroupId"] = SecurityGroupId,
            ["applicationUserId"] = ApplicationUserId,
            ["readOnlyUserId"] = ReadOnlyUserId,
            ["logGroupName"] = LogGroupName,
        });
    }

    /// <summary>The name of the replication group, for which tokens are signed.</summary>
    public Output<string> CacheName { get; }

    /// <summary>The host name of the primary.</summary>
    public Output<string> Endpoint { get; }

    /// <summary>The host name that spreads connections over the replicas, or leads to the primary where there is none.</summary>
    public Output<string> ReaderEndpoint { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The security group, which lets nobody in until something is linked.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>The user of workloads that read and write.</summary>
    public Output<string> ApplicationUserId { get; }

    /// <summary>The user of workloads that only read.</summary>
    public Output<string> ReadOnlyUserId { get; }

    /// <summary>The log group with slow commands.</summary>
    public Output<string> LogGroupName { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    /// <summary>Lets a workload log in as the user that reads and writes: <c>ConnectionStrings__Sessions</c>.</summary>
    public Link ReadWrite() => _link.Create(this, LinkAccess.ReadWrite, ApplicationUserId);

    /// <summary>Lets a workload log in to the replicas as the user that only reads: <c>ConnectionStrings__Sessions</c>.</summary>
    public Link ReadOnly() => _link.Create(this, LinkAccess.ReadOnly, ReadOnlyUserId);

    /// <inheritdoc />
    public Link ToLink() => ReadWrite();
}
