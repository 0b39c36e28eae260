using System.Collections.Immutable;

namespace Infra.Tests;

public class ServiceTests
{
    [Fact, Row("service/capacity-providers")]
    public async Task Another_capacity_provider_is_deployed_instead_of_replacing_the_service()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Customize.EcsService = (child, _) => child.CapacityProviderStrategies =
            new() { new Pulumi.Aws.Ecs.Inputs.ServiceCapacityProviderStrategyArgs { CapacityProvider = "FARGATE_SPOT", Weight = 1 } });

        Assert.Equal("FARGATE_SPOT", stack["api-service"]["capacityProviderStrategies.0.capacityProvider"]);
        Assert.Equal(true, stack["api-service"]["forceNewDeployment"]);
        // Without a customization as well: going back must not replace the service either.
        Assert.Equal(true, (await ServiceStacks.RunAsync())["api-service"]["forceNewDeployment"]);
        Assert.Equal(true, (await WorkerStacks.RunAsync())["mailer-service"]["forceNewDeployment"]);
    }

    [Fact]
    public async Task Three_arguments_make_a_service()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var network = new Network("shop");
            _ = new Service("api", new() { Network = network, Image = ServiceStacks.Image, Port = 8080 });
        });

        Assert.Equal("http://api-load-balancer.elb.amazonaws.com", stack.Outputs["api"]["url"]);
        Assert.Equal(true, stack["api-load-balancer"]["internal"]);
    }

    [Theory, Row("service/scaling")]
    [InlineData(Tier.Sandbox, 1, 4)]
    [InlineData(Tier.Staging, 2, 8)]
    [InlineData(Tier.Production, 3, 12)]
    public async Task Tasks_are_counted_by_tier_and_then_by_autoscaling(Tier tier, double fewest, double most)
    {
        var stack = await ServiceStacks.RunAsync(tier);

        Assert.Equal(fewest, stack["api-service"]["desiredCount"]);
        Assert.Equal(fewest, stack["api-scaling"]["minCapacity"]);
        Assert.Equal(most, stack["api-scaling"]["maxCapacity"]);
        Assert.Equal("service/api-cluster/api-service", stack["api-scaling"]["resourceId"]);
    }

    [Fact, Row("service/tasks")]
    public async Task Production_has_a_task_for_each_zone()
    {
        var stack = await ServiceStacks.RunAsync(
            Tier.Production, network: new() { AvailabilityZones = { "us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d" } });

        Assert.Equal(4.0, stack["api-service"]["desiredCount"]);
    }

    [Fact, Row("service/circuit-breaker", "service/capacity-kept", "service/zones-balanced", "service/awaited")]
    public async Task Deployments_keep_capacity_and_roll_back()
    {
        var stack = await ServiceStacks.RunAsync();

        var service = stack["api-service"];
        Assert.Equal((100.0, 200.0), (service["deploymentMinimumHealthyPercent"], service["deploymentMaximumPercent"]));
        Assert.Equal((true, true), (service["deploymentCircuitBreaker.enable"], service["deploymentCircuitBreaker.rollback"]));
        Assert.Equal((true, true, "shop/test/api/rollback"), (service["alarms.enable"], service["alarms.rollback"], service["alarms.alarmNames.0"]));
        Assert.Equal((true, true), (service["waitForSteadyState"], service["sigintRollback"]));
        Assert.Equal("ENABLED", service["availabilityZoneRebalancing"]);
    }

    [Fact, Row("service/capacity-providers")]
    public async Task Capacity_comes_from_providers_and_never_from_a_launch_type()
    {
        var stack = await ServiceStacks.RunAsync();

        Assert.Null(stack["api-service"]["launchType"]);
        Assert.Equal("FARGATE", stack["api-service"]["capacityProviderStrategies.0.capacityProvider"]);
        Assert.Equal(["FARGATE", "FARGATE_SPOT"], stack["api-capacity"].Strings("capacityProviders"));
        Assert.Equal("enhanced", stack["api-cluster"]["settings.0.value"]);
    }

    [Fact, Row("network/tiers")]
    public async Task Tasks_run_in_private_subnets_without_public_address()
    {
        var stack = await ServiceStacks.RunAsync(change: args => (args.Exposure, args.Domain) = (Exposure.Public, "api.example.com"));

        Assert.Equal(false, stack["api-service"]["networkConfiguration.assignPublicIp"]);
        Assert.Equal(
            ["main-private-1-id", "main-private-2-id"], stack["api-service"].Strings("networkConfiguration.subnets"));
        Assert.Equal(["main-public-1-id", "main-public-2-id"], stack["api-load-balancer"].Strings("subnets"));
        Assert.Equal(false, stack["api-service"]["enableExecuteCommand"]);
    }

    [Fact, Row("service/scaling")]
    public async Task Scaling_follows_processor_memory_and_requests()
    {
        var stack = await ServiceStacks.RunAsync(Tier.Staging);

        Assert.Equal(("ECSServiceAverageCPUUtilization", 60.0), Target("api-scaling-cpu"));
        Assert.Equal(("ECSServiceAverageMemoryUtilization", 75.0), Target("api-scaling-memory"));
        Assert.Equal(("ALBRequestCountPerTarget", 3000.0), Target("api-scaling-requests"));
        Assert.Equal(
            "suffix/api-load-balancer/suffix/api-targets",
            stack["api-scaling-requests"]["targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.resourceLabel"]);

        (object?, object?) Target(string name) => (
            stack[name]["targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType"],
            stack[name]["targetTrackingScalingPolicyConfiguration.targetValue"]);
    }

    [Theory, Row("service/logs")]
    [InlineData(Tier.Sandbox, 7, false)]
    [InlineData(Tier.Staging, 30, true)]
    [InlineData(Tier.Production, 365, true)]
    public async Task Logs_and_revisions_are_kept_by_tier(Tier tier, double days, bool keepsRevisions)
    {
        var stack = await ServiceStacks.RunAsync(tier);

        Assert.Equal(days, stack["api-logs"]["retentionInDays"]);
        Assert.Equal("/shop/test/api/service", stack["api-logs"]["name"]);
        Assert.Equal(keepsRevisions, stack["api-task"]["skipDestroy"]);
    }

    [Fact]
    public async Task Processor_without_memory_takes_the_least_memory_on_offer()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Container = new() { Cpu = 4096, Architecture = CpuArchitecture.Arm64 });

        Assert.Equal(("4096", "8192"), (stack["api-task"]["cpu"], stack["api-task"]["memory"]));
        Assert.Equal("ARM64", stack["api-task"]["runtimePlatform.cpuArchitecture"]);
    }

    [Fact, Row("service/rollback-alarm")]
    public async Task Rollback_alarm_watches_the_load_balancer()
    {
        var stack = await ServiceStacks.RunAsync();

        var alarm = stack["api-rollback-alarm"];
        Assert.Equal("shop/test/api/rollback", alarm["name"]);
        Assert.Equal((3.0, 2.0, 1.0), (alarm["evaluationPeriods"], alarm["datapointsToAlarm"], alarm["threshold"]));
        Assert.Equal("notBreaching", alarm["treatMissingData"]);
        var queries = (ImmutableArray<object>)alarm["metricQueries"]!;
        Assert.Equal(4, queries.Length);
        Assert.Equal("suffix/api-load-balancer", alarm["metricQueries.1.metric.dimensions.LoadBalancer"]);
    }

    [Fact]
    public async Task Every_child_of_the_customization_can_be_changed()
    {
        var stack = await ServiceStacks.RunAsync(Tier.Production, args =>
        {
            args.Exposure = Exposure.Public;
            args.Customize = new()
            {
                Cluster = (_, _) => { },
                EcsService = (_, _) => { },
                TaskDefinition = (_, _) => { },
                LogGroup = (_, _) => { },
                ExecutionRole = (_, _) => { },
                TaskRole = (_, _) => { },
                SecurityGroup = (_, _) => { },
                LoadBalancerSecurityGroup = (_, _) => { },
                LoadBalancer = (childArgs, _) => childArgs.IdleTimeout = 120,
                TargetGroup = (_, _) => { },
                ListenerRule = (_, _) => { },
                RolloutRole = (_, _) => { },
                HttpsListener = (_, _) => { },
                HttpListener = (_, _) => { },
                Certificate = (_, _) => { },
                AccessLogBucket = (_, _) => { },
                WebAcl = (_, _) => { },
                ScalingTarget = (_, _) => { },
                RollbackAlarm = (_, _) => { },
            };
        });

        Assert.Equal(120.0, stack["api-load-balancer"]["idleTimeout"]);
        // Both target groups are changed by one.
        Assert.Equal(typeof(ServiceCustomize).GetProperties().Length + 1, RecordedResource.ToStrings(stack.Outputs["api"]["customized"]).Count());
    }
}
