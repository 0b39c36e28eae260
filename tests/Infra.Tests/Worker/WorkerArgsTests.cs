namespace Infra.Tests;

public class WorkerArgsTests
{
    [Fact]
    public async Task No_task_for_a_worker_that_nothing_would_wake()
    {
        await AssertRefused(
            args => args.Scaling = new() { MinTasks = 0 },
            "Scaling.MinTasks is 0. Allowed: 1 to 5000. Fix: run at least one task; only a worker that consumes a queue can be started by a message.");
    }

    [Fact]
    public async Task No_task_in_production()
    {
        await AssertRefused(
            args =>
            {
                args.Links = [new Inbox("mails")];
                args.Scaling = new() { MinTasks = 0 };
            },
            "Scaling.MinTasks is 0. Allowed: 1 to 5000. Fix: keep at least one task in production.",
            Tier.Production);
    }

    [Fact]
    public async Task Less_than_no_task()
    {
        await AssertRefused(
            args =>
            {
                args.Links = [new Inbox("mails")];
                args.Scaling = new() { MinTasks = -1 };
            },
            "Scaling.MinTasks is -1. Allowed: 0 to 5000. Fix: give a number of tasks.");
    }

    [Fact]
    public async Task Most_tasks_below_the_fewest()
    {
        await AssertRefused(
            args => args.Scaling = new() { MinTasks = 4, MaxTasks = 3 },
            "Scaling.MaxTasks is 3. Allowed: 4 to 5000. Fix: allow at least as many tasks as Scaling.MinTasks.");
    }

    [Fact]
    public async Task More_queues_than_metric_math_adds_up()
    {
        await AssertRefused(
            args => args.Links = [.. Enumerable.Range(1, 5).Select(number => new Inbox($"mails-{number}"))],
            "Links is '5 consumed queues'. Allowed: up to 4, whose backlog CloudWatch can add up. Fix: split the worker.");
    }

    [Fact]
    public async Task Processor_target_for_a_consumer()
    {
        await AssertRefused(
            args =>
            {
                args.Links = [new Inbox("mails")];
                args.Scaling = new() { CpuTargetPercent = 50 };
            },
            "Scaling.CpuTargetPercent is 50. Allowed: null, as the worker scales on the backlog of its queue. Fix: remove it.");
    }

    [Fact]
    public async Task Times_of_messages_without_a_queue()
    {
        Assert.Equal(
            """
            Worker 'mailer' has 3 invalid arguments:
              - Scaling.CpuTargetPercent is 95. Allowed: 10 to 90. Fix: leave room for a peak while new tasks start.
              - Scaling.ProcessingTime is 1 s. Allowed: null, as the worker consumes no queue. Fix: link a queue with ConsumeOnly(), or remove it.
              - Scaling.AcceptableDelay is 60 s. Allowed: null, as the worker consumes no queue. Fix: link a queue with ConsumeOnly(), or remove it.
            """,
            await WorkerStacks.RefusedAsync(args => args.Scaling = new()
            {
                CpuTargetPercent = 95,
                ProcessingTime = TimeSpan.FromSeconds(1),
                AcceptableDelay = TimeSpan.FromMinutes(1),
            }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(43201)]
    public async Task Messages_that_take_no_time_or_longer_than_SQS_hides_them(int seconds)
    {
        var message = await WorkerStacks.RefusedAsync(args =>
        {
            args.Links = [new Inbox("mails", 43200)];
            args.Scaling = new() { ProcessingTime = TimeSpan.FromSeconds(seconds), AcceptableDelay = TimeSpan.FromDays(2) };
        });

        Assert.Contains(
            $"Scaling.ProcessingTime is {seconds} s. Allowed: more than 0 and at most 43200 s, as long as SQS hides a message. Fix: measure it.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_that_may_wait_less_than_one_takes()
    {
        await AssertRefused(
            args =>
            {
                args.Links = [new Inbox("mails")];
                args.Scaling = new() { ProcessingTime = TimeSpan.FromSeconds(90) };
            },
            "Scaling.AcceptableDelay is 60 s. Allowed: at least Scaling.ProcessingTime (90 s). Fix: let a message wait at least as long as the one before it takes.");
    }

    [Fact]
    public async Task Container_that_stops_longer_than_its_messages_stay_hidden()
    {
        await AssertRefused(
            args =>
            {
                args.Links = [new Inbox("mails", 30)];
                args.Container = new() { StopTimeout = TimeSpan.FromSeconds(60) };
            },
            "Container.StopTimeout is 60 s. Allowed: at most 30 s, the VisibilityTimeout of queue 'mails'. "
            + "Fix: shorten it, or lengthen the queue's VisibilityTimeout, or a message that a leaving task still works on is handed out again.");
    }

    [Fact, Row("queue/visibility")]
    public async Task Messages_that_take_longer_than_they_stay_hidden()
    {
        await AssertRefused(
            args =>
            {
                args.Links = [new Inbox("mails", 30)];
                args.Scaling = new() { ProcessingTime = TimeSpan.FromSeconds(45) };
            },
            "Scaling.ProcessingTime is 45 s. Allowed: at most 30 s, the VisibilityTimeout of queue 'mails'. "
            + "Fix: lengthen the queue's VisibilityTimeout, or every message is handed out again before it is done.");
    }

    [Fact]
    public async Task Shutdown_longer_than_Fargate_waits()
    {
        await AssertRefused(
            args => args.Container = new() { StopTimeout = TimeSpan.FromSeconds(121) },
            "Container.StopTimeout is 121 s. Allowed: 1 to 120 whole seconds. Fix: stay within Fargate's limit.");
    }

    [Fact]
    public async Task What_every_container_is_checked_for()
    {
        await AssertRefused(
            args => args.Image = "mailer",
            "Image is 'mailer'. Allowed: a digest, or a tag other than latest. Fix: name the version, so that every task runs the same code and a rollback finds it again.");
    }

    private static async Task AssertRefused(Action<WorkerArgs> change, string problem, Tier tier = Tier.Sandbox)
    {
        Assert.Equal($"Worker 'mailer' has 1 invalid argument:\n  - {problem}", await WorkerStacks.RefusedAsync(change, tier));
    }
}
