namespace Infra.Tests;

public class RolloutTests
{
    [Theory, Row("service/canary")]
    [InlineData(Tier.Sandbox, "ROLLING")]
    [InlineData(Tier.Staging, "ROLLING")]
    [InlineData(Tier.Production, "CANARY")]
    public async Task Production_lets_a_few_requests_try_a_revision_first(Tier tier, string strategy)
    {
        var stack = await ServiceStacks.RunAsync(tier);

        Assert.Equal(strategy, stack["api-service"]["deploymentConfiguration.strategy"]);
        Assert.Equal(tier == Tier.Production, stack.Has("api-alternate-targets"));
    }

    [Fact]
    public async Task Canary_has_what_ECS_needs_to_move_requests()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Rollout = Rollout.Canary(2.5, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30)));

        var service = stack["api-service"];
        Assert.Equal(
            (2.5, "15", "30"),
            (service["deploymentConfiguration.canaryConfiguration.canaryPercent"], service["deploymentConfiguration.canaryConfiguration.canaryBakeTimeInMinutes"],
                service["deploymentConfiguration.bakeTimeInMinutes"]));
        Assert.Equal(
            ("arn:aws:test:eu-west-1:123456789012:api-targets", "arn:aws:test:eu-west-1:123456789012:api-alternate-targets",
                "arn:aws:test:eu-west-1:123456789012:api-rule", "arn:aws:test:eu-west-1:123456789012:api-rollout-role"),
            (service["loadBalancers.0.targetGroupArn"], service["loadBalancers.0.advancedConfiguration.alternateTargetGroupArn"],
                service["loadBalancers.0.advancedConfiguration.productionListenerRule"], service["loadBalancers.0.advancedConfiguration.roleArn"]));
        Assert.Equal("arn:aws:iam::aws:policy/AmazonECSInfrastructureRolePolicyForLoadBalancers", stack["api-rollout-policy"]["policyArn"]);
        Assert.Equal(
            """{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":"ecs.amazonaws.com"},"Sid":"Assume"}],"Version":"2012-10-17"}""",
            stack["api-rollout-role"]["assumeRolePolicy"]);
        Assert.Equal((true, true), (service["deploymentCircuitBreaker.rollback"], service["alarms.rollback"]));
    }

    [Fact]
    public async Task Listener_rule_leads_to_both_groups_with_all_requests_to_the_first()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Rollout = Rollout.BlueGreen());

        var rule = stack["api-rule"];
        Assert.Equal((1.0, "/*"), (rule["priority"], rule["conditions.0.pathPattern.values.0"]));
        Assert.Equal(
            ("arn:aws:test:eu-west-1:123456789012:api-targets", 100.0, "arn:aws:test:eu-west-1:123456789012:api-alternate-targets", 0.0),
            (rule["actions.0.forward.targetGroups.0.arn"], rule["actions.0.forward.targetGroups.0.weight"],
                rule["actions.0.forward.targetGroups.1.arn"], rule["actions.0.forward.targetGroups.1.weight"]));
        Assert.Equal("forward", stack["api-http-listener"]["defaultActions.0.type"]);
        Assert.Equal("BLUE_GREEN", stack["api-service"]["deploymentConfiguration.strategy"]);
    }

    [Fact]
    public async Task Linear_moves_in_steps()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Rollout = Rollout.Linear());

        var service = stack["api-service"];
        Assert.Equal(
            ("LINEAR", 20.0, "5", "5"),
            (service["deploymentConfiguration.strategy"], service["deploymentConfiguration.linearConfiguration.stepPercent"],
                service["deploymentConfiguration.linearConfiguration.stepBakeTimeInMinutes"], service["deploymentConfiguration.bakeTimeInMinutes"]));
    }

    [Fact]
    public async Task Functions_are_asked_with_a_role_that_may_ask_only_them()
    {
        const string check = "arn:aws:lambda:eu-west-1:123456789012:function:check";
        var stack = await ServiceStacks.RunAsync(change: args => args.Rollout = Rollout.BlueGreen() with
        {
            Hooks = [new RolloutHook(check, RolloutStage.PostProductionTrafficShift, RolloutStage.PostScaleUp)],
        });

        var service = stack["api-service"];
        Assert.Equal(
            (check, "arn:aws:test:eu-west-1:123456789012:api-rollout-hooks-role", "POST_SCALE_UP", "POST_PRODUCTION_TRAFFIC_SHIFT"),
            (service["deploymentConfiguration.lifecycleHooks.0.hookTargetArn"], service["deploymentConfiguration.lifecycleHooks.0.roleArn"],
                service["deploymentConfiguration.lifecycleHooks.0.lifecycleStages.0"], service["deploymentConfiguration.lifecycleHooks.0.lifecycleStages.1"]));
        Assert.Equal(
            $$"""{"Statement":[{"Action":"lambda:InvokeFunction","Effect":"Allow","Resource":"{{check}}","Sid":"AskFunctions"}],"Version":"2012-10-17"}""",
            stack["api-rollout-hooks-policy"]["policy"]);
    }

    [Fact]
    public async Task Signals_see_both_groups()
    {
        Service? service = null;
        var stack = await TestStack.RunAsync(() => service = ServiceStacks.Create(Tier.Production));

        Assert.All(service!.Signals, signal =>
        {
            SignalAssert.IsValid(signal.Signal);
            SignalAssert.HasDimensions(signal);
        });
        Assert.Equal("FILL(healthy, 0) + FILL(healthy2, 0)", service.Signals.Single(signal => signal.Signal.Name == "no-healthy-task").Signal.Expression);
        var rollback = stack["api-rollback-alarm"];
        Assert.StartsWith("MAX([IF(FILL(requests, 0) + FILL(refused, 0) >= 20, ", (string)rollback["metricQueries.0.expression"]!, StringComparison.Ordinal);
        Assert.Equal(
            ["suffix/api-targets", "suffix/api-alternate-targets"],
            new[] { rollback["metricQueries.1.metric.dimensions.TargetGroup"], rollback["metricQueries.2.metric.dimensions.TargetGroup"] });
    }

    [Fact]
    public async Task Scaling_counts_the_requests_of_both_groups()
    {
        var stack = await ServiceStacks.RunAsync(Tier.Production);

        const string metrics = "targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics";
        var policy = stack["api-scaling-requests"];
        Assert.Equal(6000.0, policy["targetTrackingScalingPolicyConfiguration.targetValue"]);
        Assert.Equal("IF(FILL(running, 0) > 0, requests / running, requests)", policy[$"{metrics}.0.expression"]);
        Assert.Equal(("RequestCount", "RunningTaskCount"), (policy[$"{metrics}.2.metricStat.metric.metricName"], policy[$"{metrics}.3.metricStat.metric.metricName"]));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task Numbers_that_ECS_does_not_take(string problem, Rollout rollout)
    {
        Assert.Equal(
            $"""
            Service 'api' has 1 invalid argument:
              - {problem}
            """,
            await ServiceStacks.RefusedAsync(args => args.Rollout = rollout));
    }

    public static TheoryData<string, Rollout> Invalid => new()
    {
        { "Rollout.Percent is 0.05. Allowed: 0.1 to 100. Fix: use 5.", Rollout.Canary(0.05) },
        { "Rollout.Percent is 100.5. Allowed: 0.1 to 100. Fix: use 5.", Rollout.Canary(100.5) },
        { "Rollout.Percent is 2.9. Allowed: 3 to 100. Fix: use 20.", Rollout.Linear(2.9) },
        { "Rollout.StepBakeTime is 86460 s. Allowed: 0 to 1440 whole minutes. Fix: use 5 minutes, which the rollback alarm needs to see errors.", Rollout.Canary(stepBakeTime: TimeSpan.FromMinutes(1441)) },
        { "Rollout.BakeTime is 90 s. Allowed: 0 to 1440 whole minutes. Fix: use 5 minutes, which the rollback alarm needs to see errors.", Rollout.BlueGreen(TimeSpan.FromSeconds(90)) },
        {
            "Rollout.Hooks is '1 of Rollout.Rolling'. Allowed: none, as ECS asks them only while requests shift. Fix: use another strategy, or remove them.",
            Rollout.Rolling with { Hooks = [new RolloutHook("arn:aws:lambda:eu-west-1:1:function:f", RolloutStage.PostScaleUp)] }
        },
        {
            "Rollout.Hooks is 'a hook without stages'. Allowed: at least one stage, each once. Fix: say when ECS is to ask the function.",
            Rollout.BlueGreen() with { Hooks = [new RolloutHook("arn:aws:lambda:eu-west-1:1:function:f")] }
        },
    };
}
