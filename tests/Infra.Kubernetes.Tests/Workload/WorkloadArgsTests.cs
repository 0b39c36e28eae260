namespace Infra.Kubernetes.Tests;

public class WorkloadArgsTests
{
    [Fact]
    public Task No_pod_at_all() => RefusedArgs.AssertAsync(
        args => args.Scaling = new() { MinReplicas = 0 }, "Scaling.MinReplicas is 0. Allowed: 1 to 999. Fix: run at least one pod.");

    [Theory]
    [InlineData(4, 4)]
    [InlineData(4, 3)]
    public Task Most_pods_not_above_the_fewest(int fewest, int most) => RefusedArgs.AssertAsync(
        args => args.Scaling = new() { MinReplicas = fewest, MaxReplicas = most },
        $"Scaling.MaxReplicas is {most}. Allowed: 5 to 1000. Fix: allow more pods than Scaling.MinReplicas, or nothing is scaled.");

    [Fact]
    public async Task Bounds_of_which_one_is_given_never_cross()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var space = KubernetesStacks.Namespace(Tier.Production);
            _ = KubernetesStacks.WebService("many", args => (args.Tier, args.Scaling) = (Tier.Production, new() { MinReplicas = 40 }), space);
            _ = KubernetesStacks.WebService("few", args => (args.Tier, args.Scaling) = (Tier.Production, new() { MaxReplicas = 2 }), space);
        });

        Assert.Equal((40d, 41d), (stack["many-autoscaler"]["spec.minReplicas"], stack["many-autoscaler"]["spec.maxReplicas"]));
        Assert.Equal((1d, 2d), (stack["few-autoscaler"]["spec.minReplicas"], stack["few-autoscaler"]["spec.maxReplicas"]));
    }

    [Fact]
    public async Task Targets_out_of_range()
    {
        Assert.Equal(
            """
            WebService 'api' has 2 invalid arguments:
              - Scaling.CpuTargetPercent is 5. Allowed: 10 to 100. Fix: leave room for a peak while new pods start.
              - Scaling.MemoryTargetPercent is 101. Allowed: 10 to 100. Fix: leave room for a peak while new pods start.
            """,
            await TestStack.RefusedAsync(() => KubernetesStacks.WebService(change: args => args.Scaling = new() { CpuTargetPercent = 5, MemoryTargetPercent = 101 })));
    }

    [Fact]
    public Task Liveness_that_asks_what_readiness_asks() => RefusedArgs.AssertAsync(
        args => args.Health = new() { LivePath = "/health" },
        "Health.LivePath is '/health'. Allowed: another question than whether the pod is ready. Fix: ask the process alone: a dependency that is down must not restart every pod.");

    [Fact]
    public Task Liveness_that_runs_what_readiness_runs() => RefusedArgs.AssertAsync(
        args => args.Health = new() { ReadyCommand = ["/app/check"], LiveCommand = ["/app/check"] },
        "Health.LiveCommand is '/app/check'. Allowed: another question than whether the pod is ready. Fix: ask the process alone: a dependency that is down must not restart every pod.");

    [Fact]
    public Task One_command_and_one_path() => RefusedArgs.AssertAsync(
        args => args.Health = new() { ReadyCommand = ["/app/check"] },
        "Health is 'ReadyCommand or LiveCommand alone, or beside a path'. Allowed: both commands, or both paths. Fix: ask for both in the same way.");

    [Fact]
    public Task Path_that_is_an_address() => RefusedArgs.AssertAsync(
        args => args.Health = new() { ReadyPath = "http://localhost/health" },
        "Health.ReadyPath is 'http://localhost/health'. Allowed: a path that begins with /. Fix: give the path alone, such as /health.");

    [Fact]
    public Task Answer_that_may_take_longer_than_until_the_next_question() => RefusedArgs.AssertAsync(
        args => args.Health = new() { Interval = TimeSpan.FromSeconds(5), Timeout = TimeSpan.FromSeconds(6) },
        "Health.Timeout is 6 s. Allowed: at most Health.Interval (5 s). Fix: shorten the timeout or lengthen the interval.");

    [Fact]
    public async Task Times_out_of_range()
    {
        Assert.Equal(
            """
            WebService 'api' has 4 invalid arguments:
              - Health.Interval is 301 s. Allowed: 1 to 300 whole seconds. Fix: use 10 s.
              - Health.Timeout is 0.5 s. Allowed: 1 to 60 whole seconds. Fix: use 3 s.
              - Health.StartupTime is 1801 s. Allowed: 5 to 1800 whole seconds. Fix: give the time that a start takes on a busy node.
              - Shutdown.StopTimeout is 5 s. Allowed: 10 to 3600 whole seconds. Fix: give the program the time that its longest work takes.
            """,
            await TestStack.RefusedAsync(() => KubernetesStacks.WebService(change: args =>
            {
                args.Health = new() { Interval = TimeSpan.FromSeconds(301), Timeout = TimeSpan.FromSeconds(0.5), StartupTime = TimeSpan.FromSeconds(1801) };
                args.Shutdown = new() { StopTimeout = TimeSpan.FromSeconds(5) };
            })));
    }

    [Fact]
    public async Task Pulumi_waits_as_long_as_all_steps_of_a_rollout_may_take()
    {
        var stack = await TestStack.RunAsync(() => KubernetesStacks.WebService(change: args => args.Health = new() { StartupTime = TimeSpan.FromSeconds(300) }));
        var deployment = stack["api-deployment"];

        // A place and an image 180 s, a start 300 s, a check 10 s, the proof 10 s; four steps, and 10 s and 30 s to leave.
        Assert.Equal(500d, deployment["spec.progressDeadlineSeconds"]);
        var annotations = (System.Collections.Immutable.ImmutableDictionary<string, object>)deployment["metadata.annotations"]!;
        Assert.Equal("2040", annotations["pulumi.com/timeoutSeconds"]);
        Assert.Equal(60d, deployment["spec.template.spec.containers.0.startupProbe.failureThreshold"]);
    }
}
