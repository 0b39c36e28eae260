using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Tests;

public class WorkerTests
{
    private const string Specification = "targetTrackingScalingPolicyConfiguration.customizedMetricSpecification";

    [Fact]
    public async Task Nobody_reaches_a_worker()
    {
        var stack = await WorkerStacks.RunAsync(Tier.Production);

        Assert.Empty(stack.OfType("aws:lb/loadBalancer:LoadBalancer"));
        Assert.Empty(stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"));
        Assert.Equal(
            ["mailer-tasks-https"], stack.OfType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule").Select(rule => rule.Name));
        Assert.Null(stack["mailer-service"]["loadBalancers"]);
        Assert.Null(stack["mailer-service"]["healthCheckGracePeriodSeconds"]);
        Assert.False(stack["mailer-task"].Json("containerDefinitions")[0].TryGetProperty("portMappings", out _));
    }

    [Fact]
    public async Task Deployments_keep_capacity_and_roll_back()
    {
        var stack = await WorkerStacks.RunAsync();

        var service = stack["mailer-service"];
        Assert.Equal((100.0, 200.0), (service["deploymentMinimumHealthyPercent"], service["deploymentMaximumPercent"]));
        Assert.Equal((true, true), (service["deploymentCircuitBreaker.enable"], service["deploymentCircuitBreaker.rollback"]));
        Assert.Equal((true, true, "shop/test/mailer/rollback"), (service["alarms.enable"], service["alarms.rollback"], service["alarms.alarmNames.0"]));
        Assert.Equal((true, true, "ENABLED"), (service["waitForSteadyState"], service["sigintRollback"], service["availabilityZoneRebalancing"]));
        Assert.Equal("FARGATE", service["capacityProviderStrategies.0.capacityProvider"]);
        Assert.Equal(false, service["networkConfiguration.assignPublicIp"]);
    }

    [Fact]
    public async Task Container_is_hardened_and_a_crash_ends_the_task()
    {
        var container = (await WorkerStacks.RunAsync())["mailer-task"].Json("containerDefinitions")[0];

        Assert.Equal("1000:1000", container.GetProperty("user").GetString());
        Assert.True(container.GetProperty("readonlyRootFilesystem").GetBoolean());
        Assert.False(container.TryGetProperty("restartPolicy", out _));
        Assert.Equal(120, container.GetProperty("stopTimeout").GetInt32());
    }

    [Theory]
    [InlineData(Tier.Sandbox, 1, 4)]
    [InlineData(Tier.Staging, 1, 8)]
    [InlineData(Tier.Production, 2, 12)]
    public async Task Tasks_are_counted_by_tier(Tier tier, double fewest, double most)
    {
        var stack = await WorkerStacks.RunAsync(tier);

        Assert.Equal((fewest, fewest, most), (stack["mailer-service"]["desiredCount"], stack["mailer-scaling"]["minCapacity"], stack["mailer-scaling"]["maxCapacity"]));
    }

    [Fact]
    public async Task Worker_without_a_queue_scales_on_its_processor()
    {
        var stack = await WorkerStacks.RunAsync();

        var policy = Assert.Single(stack.OfType("aws:appautoscaling/policy:Policy"));
        Assert.Equal("mailer-scaling-cpu", policy.Name);
        Assert.Equal(
            ("ECSServiceAverageCPUUtilization", 60.0),
            (policy["targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType"], policy["targetTrackingScalingPolicyConfiguration.targetValue"]));
    }

    [Fact, Row("service/backlog")]
    public async Task Consumer_of_a_queue_scales_on_the_messages_for_each_running_task()
    {
        var stack = await WorkerStacks.RunAsync(change: args =>
        {
            args.Links = [new Inbox("mails")];
            args.Scaling = new() { ProcessingTime = TimeSpan.FromSeconds(4), AcceptableDelay = TimeSpan.FromMinutes(2) };
        });

        var policy = Assert.Single(stack.OfType("aws:appautoscaling/policy:Policy"));
        Assert.Equal("TargetTrackingScaling", policy["policyType"]);
        Assert.Equal(30.0, policy["targetTrackingScalingPolicyConfiguration.targetValue"]);
        var metrics = ((ImmutableArray<object>)policy[Specification + ".metrics"]!).Cast<ImmutableDictionary<string, object>>()
            .ToDictionary(metric => (string)metric["id"], metric => metric.GetValueOrDefault("expression") ?? JsonSerializer.Serialize(metric["metricStat"]));
        Assert.Equal("IF(FILL(running, 0) > 0, backlog / running, backlog)", metrics["perTask"]);
        Assert.Equal("FILL(waiting0, 0) + FILL(inWork0, 0)", metrics["backlog"]);
        Assert.Contains("ApproximateNumberOfMessagesVisible", (string)metrics["waiting0"], StringComparison.Ordinal);
        Assert.Contains("ApproximateNumberOfMessagesNotVisible", (string)metrics["inWork0"], StringComparison.Ordinal);
        Assert.Contains("shop-mails", (string)metrics["inWork0"], StringComparison.Ordinal);
        Assert.Contains("RunningTaskCount", (string)metrics["running"], StringComparison.Ordinal);
        Assert.Equal(5, metrics.Count);
    }

    [Fact]
    public async Task Exactly_one_of_the_metrics_is_the_result()
    {
        var stack = await WorkerStacks.RunAsync(change: args => args.Links = [new Inbox("mails"), new Inbox("letters"), new Inbox("faxes"), new Inbox("cards")]);

        var metrics = ((ImmutableArray<object>)stack["mailer-scaling-backlog"][Specification + ".metrics"]!).Cast<ImmutableDictionary<string, object>>().ToList();
        Assert.Equal("perTask", Assert.Single(metrics, metric => (bool)metric["returnData"])["id"]);
        Assert.Equal(9, metrics.Count(metric => metric.ContainsKey("metricStat")));
    }

    [Fact]
    public async Task Worker_that_may_sleep_is_woken_by_the_first_message()
    {
        var stack = await WorkerStacks.RunAsync(change: args =>
        {
            args.Links = [new Inbox("mails")];
            args.Scaling = new() { MinTasks = 0 };
        });

        Assert.Equal((0.0, 0.0), (stack["mailer-service"]["desiredCount"], stack["mailer-scaling"]["minCapacity"]));
        var step = stack["mailer-scaling-first-task"];
        Assert.Equal(("StepScaling", "ChangeInCapacity", 1.0), (
            step["policyType"], step["stepScalingPolicyConfiguration.adjustmentType"],
            step["stepScalingPolicyConfiguration.stepAdjustments.0.scalingAdjustment"]));
        var alarm = stack["mailer-wake-up-alarm"];
        Assert.Equal("IF(FILL(running, 0) < 1, waiting, 0)", alarm["metricQueries.0.expression"]);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:mailer-scaling-first-task", alarm["alarmActions.0"]);
    }

    [Fact]
    public async Task Worker_that_never_sleeps_needs_no_waking()
    {
        var stack = await WorkerStacks.RunAsync(change: args => args.Links = [new Inbox("mails")]);

        Assert.False(stack.Has("mailer-wake-up-alarm"));
    }

    [Theory]
    [InlineData(45, 45)]
    [InlineData(300, 120)]
    public async Task Container_gets_no_longer_to_stop_than_its_messages_stay_hidden(int hiddenSeconds, int stopSeconds)
    {
        var stack = await WorkerStacks.RunAsync(change: args => args.Links = [new Inbox("mails", hiddenSeconds)]);

        Assert.Equal(stopSeconds, stack["mailer-task"].Json("containerDefinitions")[0].GetProperty("stopTimeout").GetInt32());
    }

    [Fact]
    public async Task Crashes_are_tasks_that_end_by_themselves_and_roll_a_deployment_back()
    {
        var stack = await WorkerStacks.RunAsync();

        Assert.Equal(
            """{"detail":{"clusterArn":["arn:aws:test:eu-west-1:123456789012:mailer-cluster"],"lastStatus":["STOPPED"],"stopCode":["EssentialContainerExited","TaskFailedToStart"]},"detail-type":["ECS Task State Change"],"source":["aws.ecs"]}""",
            stack["mailer-crashes"]["eventPattern"]);
        var alarm = stack["mailer-rollback-alarm"];
        Assert.Equal(("AWS/Events", "Invocations", "mailer-crashes"), (alarm["namespace"], alarm["metricName"], alarm["dimensions.RuleName"]));
        Assert.Equal((300.0, 1.0, 1.0), (alarm["period"], alarm["evaluationPeriods"], alarm["threshold"]));
    }

    [Fact]
    public async Task What_ECS_said_of_crashed_tasks_is_kept_where_only_the_rule_may_write()
    {
        var stack = await WorkerStacks.RunAsync();

        Assert.Equal("arn:aws:test:eu-west-1:123456789012:mailer-crashed-tasks", stack["mailer-crashes-target"]["arn"]);
        Assert.Equal((true, 1209600.0), (stack["mailer-crashed-tasks"]["sqsManagedSseEnabled"], stack["mailer-crashed-tasks"]["messageRetentionSeconds"]));
        Assert.Equal(
            """
            {"Statement":[
            {"Action":"sqs:SendMessage","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:test:eu-west-1:123456789012:mailer-crashes"}},"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Resource":"arn:aws:test:eu-west-1:123456789012:mailer-crashed-tasks","Sid":"KeepCrashes"},
            {"Action":"sqs:*","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny","Principal":"*","Resource":"arn:aws:test:eu-west-1:123456789012:mailer-crashed-tasks","Sid":"RequireTls"}
            ],"Version":"2012-10-17"}
            """.ReplaceLineEndings(""),
            stack["mailer-crashed-tasks-policy"]["policy"]);
    }

    [Fact]
    public async Task Every_child_of_the_customization_can_be_changed()
    {
        var stack = await WorkerStacks.RunAsync(change: args => args.Customize = new()
        {
            Cluster = (_, _) => { },
            EcsService = (child, _) => child.EnableExecuteCommand = true,
            TaskDefinition = (_, _) => { },
            LogGroup = (_, _) => { },
            ExecutionRole = (_, _) => { },
            TaskRole = (_, _) => { },
            SecurityGroup = (_, _) => { },
            ScalingTarget = (_, _) => { },
            CrashRule = (_, _) => { },
            CrashQueue = (_, _) => { },
            RollbackAlarm = (_, _) => { },
        });

        Assert.Equal(true, stack["mailer-service"]["enableExecuteCommand"]);
        Assert.Equal(typeof(WorkerCustomize).GetProperties().Length, RecordedResource.ToStrings(stack.Outputs["mailer"]["customized"]).Count());
    }
}
