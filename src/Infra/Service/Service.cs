using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>
/// An HTTP service: a container on ECS Fargate behind a load balancer, scaled by load, deployed without downtime and rolled back when it fails.
/// The load balancer is its own, or one that services share.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/service.md</c>.</remarks>
public sealed class Service : InfraComponent, IServiceLevel, ILogged, ILinkable
{
    private readonly ServiceMetrics _metrics;

    /// <summary>Creates a service.</summary>
    /// <param name="name">The service's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The network, the image, and what differs from <see cref="ServiceDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Service(string name, ServiceArgs args, ComponentResourceOptions? options = null)
        : base("infra:service:Service", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var service = new ServiceContext(Context, ServiceSettings.From(args, Platform));
        var task = new ContainerTask(service.Workload);
        var traffic = new ServiceTraffic(service);
        var rules = ServiceSecurityGroups.Connect(service, traffic.SecurityGroupId, task.SecurityGroup).ToList();
        var rollout = new ServiceRollout(service);
        var rollback = CreateRollbackAlarm(service, traffic);
        var ecsService = CreateService(service, task, traffic, rollout, rollback, rules);
        ServiceAutoscaling.Create(service, task, ecsService, traffic);

        var host = args.Domain is null ? traffic.DnsName : Output.Create(args.Domain);
        _metrics = service.Settings.Metrics;
        HasTls = service.Settings.HasTls;
        Exposure = service.Settings.Exposure;
        Domain = args.Domain;
        Network = args.Network;
        Url = Output.Format($"{Scheme}://{host}{service.Settings.Route?.Path}");
        LoadBalancerDnsName = traffic.DnsName;
        LoadBalancerArn = traffic.Arn;
        TargetGroupArn = traffic.Targets.Main.Arn;
        ClusterName = task.Cluster.Name;
        ServiceName = ecsService.Name;
        TaskRoleArn = task.Roles.Task.Arn;
        TaskRoleName = task.Roles.Task.Name;
        SecurityGroupId = task.SecurityGroup.Id;
        LoadBalancerSecurityGroupId = traffic.SecurityGroupId;
        LogGroupName = task.Logs.Name;
        Signals = ServiceAlarms.Watch(service.Settings.Defaults, _metrics, traffic.Dimensions, ClusterName, ServiceName);
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["url"] = Url,
            ["loadBalancerDnsName"] = LoadBalancerDnsName,
            ["clusterName"] = ClusterName,
            ["serviceName"] = ServiceName,
            ["taskRoleArn"] = TaskRoleArn,
            ["securityGroupId"] = SecurityGroupId,
            ["logGroupName"] = LogGroupName,
            ["links"] = LinkSet.ToOutput(service.Settings.Container.Links),
        });
    }

    /// <summary>Where clients reach the service: its domain, or the load balancer's own name.</summary>
    public Output<string> Url { get; }

    /// <summary>Who can reach the service.</summary>
    public Exposure Exposure { get; }

    /// <summary>True when the service has a certificate.</summary>
    public bool HasTls { get; }

    /// <summary>The service's host name. Null for the load balancer's own.</summary>
    public string? Domain { get; }

    /// <summary>The network the service runs in.</summary>
    public Network Network { get; }

    /// <summary>The load balancer's own name.</summary>
    public Output<string> LoadBalancerDnsName { get; }

    /// <summary>The load balancer's ARN.</summary>
    public Output<string> LoadBalancerArn { get; }

    /// <summary>The target group that the tasks join; the first of two where a rollout moves requests between two.</summary>
    public Output<string> TargetGroupArn { get; }

    /// <summary>The ECS cluster's name.</summary>
    public Output<string> ClusterName { get; }

    /// <summary>The ECS service's name.</summary>
    public Output<string> ServiceName { get; }

    /// <summary>The role that the container's code has. Attach policies to it for what the service may do.</summary>
    public Output<string> TaskRoleArn { get; }

    /// <summary>The name of the role that the container's code has, as policies take it.</summary>
    public Output<string> TaskRoleName { get; }

    /// <summary>The security group of the tasks: what databases and other services let in.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>The security group of the load balancer.</summary>
    public Output<string> LoadBalancerSecurityGroupId { get; }

    /// <summary>The log group of the container.</summary>
    public Output<string> LogGroupName { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    /// <inheritdoc />
    public Link ToLink() => Call();

    /// <summary>A link to call the service: its address, and its load balancer's port where that is not open to everyone.</summary>
    public Link Call() => ServiceLink.Call(this, Scheme, Exposure == Exposure.Public);

    private string Scheme => HasTls ? "https" : "http";

    ServiceLevelIndicator? IServiceLevel.Availability => ServiceIndicators.Availability(_metrics, Signals[0].Dimensions);

    ServiceLevelIndicator? IServiceLevel.Latency(TimeSpan bound) => ServiceIndicators.Latency(_metrics, Signals[0].Dimensions, bound);

    private static CloudWatch.MetricAlarm CreateRollbackAlarm(ServiceContext service, ServiceTraffic traffic)
    {
        var signal = ServiceAlarms.Rollback(service.Settings.Defaults, service.Settings.Metrics);
        return service.Children.Create(
            "rollback-alarm",
            tags => SignalAlarm.ToArgs(signal, service.PhysicalName(NameRule.Alarm, signal.Name), traffic.Dimensions, tags),
            (name, args, options) => new CloudWatch.MetricAlarm(name, args, options),
            service.Customize.RollbackAlarm);
    }

    private static Ecs.Service CreateService(
        ServiceContext service, ContainerTask task, ServiceTraffic traffic, ServiceRollout rollout, CloudWatch.MetricAlarm rollback, IReadOnlyList<Resource> rules) =>
        service.Children.Create(
            "service",
            tags => ServiceDeployment.ToArgs(service, task, traffic, rollout, rollback, tags),
            (name, args, options) => new Ecs.Service(name, args, options),
            service.Customize.EcsService,
            ServiceDeployment.Options(service, [.. task.Prerequisites, .. rules, .. traffic.Prerequisites, .. Optional(traffic.Rule), .. rollout.Prerequisites]));

    private static IEnumerable<Resource> Optional(Resource? resource) => resource is null ? [] : [resource];
}
