using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>
/// An ECS cluster that services, workers and jobs share: its metrics, the capacity they may use, and the encrypted log of sessions. It runs nothing by
/// itself and costs nothing by itself.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/ecs-cluster.md</c>.</remarks>
public sealed class EcsCluster : InfraComponent
{
    private const string TypeToken = "infra:service:EcsCluster";

    /// <summary>Creates a cluster.</summary>
    /// <param name="name">The cluster's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="EcsClusterDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public EcsCluster(string name, EcsClusterArgs? args = null, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args ??= new(), options)
    {
        var defaults = EcsClusterDefaults.For(Tier);
        Sessions = args.SessionKey is { } key ? new(key, CreateSessionLog(args, defaults, key)) : null;
        var cluster = new ContainerCluster(Children, defaults.ContainerInsights, Sessions, args.Customize.Cluster, args.Customize.CapacityProviders);
        Arn = cluster.Arn;
        ClusterName = cluster.Name;
        SessionLogGroupName = Sessions?.Log.Name;
        Publish();
    }

    private EcsCluster(string name, Input<string> clusterName, ComponentResourceOptions? options)
        : base(TypeToken, name, new EcsClusterArgs(), options)
    {
        var found = Ecs.GetCluster.Invoke(new() { ClusterName = clusterName }, Children.Invoke);
        IsExisting = true;
        Arn = found.Apply(cluster => cluster.Arn);
        ClusterName = found.Apply(cluster => cluster.ClusterName);
        Publish();
    }

    /// <summary>
    /// A cluster that something else manages. Creates nothing. It needs the capacity provider <c>FARGATE</c>, and for workers Container Insights.
    /// </summary>
    /// <param name="name">The cluster's name in this program: lower-case letters, digits and hyphens.</param>
    /// <param name="clusterName">The name of the ECS cluster.</param>
    /// <param name="options">Pulumi's options, such as a provider.</param>
    public static EcsCluster FromExisting(string name, Input<string> clusterName, ComponentResourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(clusterName);
        return new(name, clusterName, options);
    }

    /// <summary>The ECS cluster's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The ECS cluster's name.</summary>
    public Output<string> ClusterName { get; }

    /// <summary>The log of sessions in containers. Null for a cluster that allows none.</summary>
    public Output<string>? SessionLogGroupName { get; }

    /// <summary>True for a cluster that something else manages.</summary>
    public bool IsExisting { get; }

    /// <summary>How sessions in containers are encrypted and logged. Null when there are none.</summary>
    internal ContainerSessions? Sessions { get; }

    private void Publish() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["arn"] = Arn,
        ["clusterName"] = ClusterName,
        ["sessionLogGroupName"] = SessionLogGroupName,
    });

    private CloudWatch.LogGroup CreateSessionLog(EcsClusterArgs args, EcsClusterDefaults defaults, EncryptionKey key) => Children.Create(
        "sessions",
        tags => new CloudWatch.LogGroupArgs
        {
            Name = "/" + Context.PhysicalName(NameRule.LogGroup, "sessions"),
            RetentionInDays = defaults.SessionLogRetentionDays,
            KmsKeyId = key.Arn,
            Tags = tags,
        },
        (name, childArgs, options) => new CloudWatch.LogGroup(name, childArgs, options),
        args.Customize.SessionLogGroup);
}
