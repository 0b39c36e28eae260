using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>
/// An HTTP service: a container on ECS Fargate behind a load balancer of its own, scaled by load, deployed without downtime and
/// rolled back when it fails.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/service.md</c>.</remarks>
public sealed class Service : InfraComponent, IServiceLevel, ILogged, ILinkable
{
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
        var groups = new ServiceSecurityGroups(service, task.SecurityGroup);
        var loadBalancer = new ServiceLoadBalancer(service, groups, new ServiceCertificate(service));
        if (service.Settings is { IsPublic: true, Defaults.Firewall: true })
        {
            ServiceFirewall.Create(service, loadBalancer.LoadBalancer);
        }

        var rollback = CreateRollbackAlarm(service, loadBalancer);
        var ecsService = CreateService(service, task, groups, loadBalancer, rollback);
        ServiceAutoscaling.Create(service, task, ecsService, loadBalancer);

        var host = args.Domain is null ? loadBalancer.LoadBalancer.DnsName : Output.Create(args.Domain);
        HasTls = service.Settings.HasTls;
        Exposure = args.Exposure;
        Domain = args.Domain;
        Network = args.Network;
        Url = Output.Format($"{Scheme}://{host}");
        LoadBalancerDnsName = loadBalancer.LoadBalancer.DnsName;
        LoadBalancerArn = loadBalancer.LoadBalancer.Arn;
        TargetGroupArn = loadBalancer.TargetGroup.Arn;
        ClusterName = task.Cluster.Cluster.Name;
        ServiceName = ecsService.Name;
        TaskRoleArn = task.Roles.Task.Arn;
        TaskRoleName = task.Roles.Task.Name;
        SecurityGroupId = task.SecurityGroup.Id;
        LoadBalancerSecurityGroupId = groups.LoadBalancer.Id;
        LogGroupName = task.Logs.Name;
        Signals = ServiceAlarms.Watch(service.Settings.Defaults, loadBalancer.Dimensions, ClusterName, ServiceName);
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

    /// <summary>The target group that the tasks join.</summary>
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

    ServiceLevelIndicator? IServiceLevel.Availability => ServiceIndicators.Availability(Signals[0].Dimensions);

    ServiceLevelIndicator? IServiceLevel.Latency(TimeSpan bound) => ServiceIndicators.Latency(Signals[0].Dimensions, bound);

    private static CloudWatch.MetricAlarm CreateRollbackAlarm(ServiceContext service, ServiceLoadBalancer loadBalancer)
    {
        var signal = ServiceAlarms.Rollback(service.Settings.Defaults);
        return service.Children.Create(
            "rollback-alarm",
            tags => SignalAlarm.ToArgs(signal, service.PhysicalName(NameRule.Alarm, signal.Name), loadBalancer.Dimensions, tags),
            (name, args, options) => new CloudWatch.MetricAlarm(name, args, options),
            service.Customize.RollbackAlarm);
    }

    private static Ecs.Service CreateService(
        ServiceContext service, ContainerTask task, ServiceSecurityGroups groups, ServiceLoadBalancer loadBalancer, CloudWatch.MetricAlarm rollback)
    {
        // Autoscaling owns the count after the first deployment.
        var options = new CustomResourceOptions { IgnoreChanges = { "desiredCount" } };
        foreach (var resource in (IEnumerable<Resource>)[.. task.Prerequisites, .. groups.Rules, .. loadBalancer.Listeners])
        {
            options.DependsOn.Add(resource);
        }

        return service.Children.Create(
            "service",
            tags => ServiceDeployment.ToArgs(service, task, loadBalancer, rollback, tags),
            (name, args, childOptions) => new Ecs.Service(name, args, childOptions),
            service.Customize.EcsService,
            options);
    }
}
