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
public sealed class Service : InfraComponent, IMonitored, ILogged
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
        var groups = new ServiceSecurityGroups(service);
        var loadBalancer = new ServiceLoadBalancer(service, groups, new ServiceCertificate(service));
        if (service.Settings is { IsPublic: true, Defaults.Firewall: true })
        {
            ServiceFirewall.Create(service, loadBalancer.LoadBalancer);
        }

        var rollback = CreateRollbackAlarm(service, loadBalancer);
        var logs = CreateLogGroup(service);
        var roles = new ServiceRoles(service, logs);
        var task = CreateTaskDefinition(service, roles, logs);
        var cluster = new ServiceCluster(service);
        var ecsService = CreateService(service, cluster, task, groups, loadBalancer, roles, rollback);
        _ = new ServiceAutoscaling(service, cluster.Cluster, ecsService, loadBalancer);

        var host = args.Domain is null ? loadBalancer.LoadBalancer.DnsName : Output.Create(args.Domain);
        Url = Output.Format($"{(service.Settings.HasTls ? "https" : "http")}://{host}");
        LoadBalancerDnsName = loadBalancer.LoadBalancer.DnsName;
        LoadBalancerArn = loadBalancer.LoadBalancer.Arn;
        TargetGroupArn = loadBalancer.TargetGroup.Arn;
        ClusterName = cluster.Cluster.Name;
        ServiceName = ecsService.Name;
        TaskRoleArn = roles.Task.Arn;
        TaskRoleName = roles.Task.Name;
        SecurityGroupId = groups.Tasks.Id;
        LoadBalancerSecurityGroupId = groups.LoadBalancer.Id;
        LogGroupName = logs.Name;
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
        });
    }

    /// <summary>Where clients reach the service: its domain, or the load balancer's own name.</summary>
    public Output<string> Url { get; }

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

    private static CloudWatch.MetricAlarm CreateRollbackAlarm(ServiceContext service, ServiceLoadBalancer loadBalancer)
    {
        var signal = ServiceAlarms.Rollback(service.Settings.Defaults);
        return service.Children.Create(
            "rollback-alarm",
            tags => SignalAlarm.ToArgs(signal, service.PhysicalName(NameRule.Alarm, signal.Name), loadBalancer.Dimensions, tags),
            (name, args, options) => new CloudWatch.MetricAlarm(name, args, options),
            service.Customize.RollbackAlarm);
    }

    private static CloudWatch.LogGroup CreateLogGroup(ServiceContext service) => service.Children.Create(
        "logs",
        tags => new CloudWatch.LogGroupArgs
        {
            Name = "/" + service.PhysicalName(NameRule.LogGroup, "service"),
            RetentionInDays = service.Settings.Defaults.LogRetentionDays,
            Tags = tags,
        },
        (name, args, options) => new CloudWatch.LogGroup(name, args, options),
        service.Customize.LogGroup);

    private static Ecs.TaskDefinition CreateTaskDefinition(ServiceContext service, ServiceRoles roles, CloudWatch.LogGroup logs) => service.Children.Create(
        "task",
        tags => new Ecs.TaskDefinitionArgs
        {
            Family = service.PhysicalName(NameRule.Ecs),
            RequiresCompatibilities = { "FARGATE" },
            NetworkMode = "awsvpc",
            Cpu = service.Settings.Cpu.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Memory = service.Settings.MemoryMiB.ToString(System.Globalization.CultureInfo.InvariantCulture),
            RuntimePlatform = new Ecs.Inputs.TaskDefinitionRuntimePlatformArgs
            {
                OperatingSystemFamily = "LINUX",
                CpuArchitecture = service.Settings.Args.Architecture == CpuArchitecture.Arm64 ? "ARM64" : "X86_64",
            },
            ExecutionRoleArn = roles.Execution.Arn,
            TaskRoleArn = roles.Task.Arn,
            ContainerDefinitions = ContainerDefinition.ToJson(service, logs.Name),
            SkipDestroy = service.Settings.Defaults.KeepRevisions,
            Tags = tags,
        },
        (name, args, options) => new Ecs.TaskDefinition(name, args, options),
        service.Customize.TaskDefinition);

    private static Ecs.Service CreateService(
        ServiceContext service, ServiceCluster cluster, Ecs.TaskDefinition task, ServiceSecurityGroups groups,
        ServiceLoadBalancer loadBalancer, ServiceRoles roles, CloudWatch.MetricAlarm rollback)
    {
        // Autoscaling owns the count after the first deployment.
        var options = new CustomResourceOptions { IgnoreChanges = { "desiredCount" } };
        // What a starting task needs but the service's arguments do not mention: a way out, permissions, rules, a listener.
        foreach (var resource in (IEnumerable<Resource>)[service.Network, cluster.CapacityProviders, roles.ExecutionPolicy, .. groups.Rules, .. loadBalancer.Listeners])
        {
            options.DependsOn.Add(resource);
        }

        return service.Children.Create(
            "service",
            tags => ServiceDeployment.ToArgs(service, cluster.Cluster, task, groups, loadBalancer, rollback, tags),
            (name, args, childOptions) => new Ecs.Service(name, args, childOptions),
            service.Customize.EcsService,
            options);
    }
}
