using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Engine;

public sealed class ActivityTests
{
    [Fact]
    public async Task A_silent_program_is_idle_and_its_open_components_are_named()
    {
        var time = new StoppedClock();
        await using var client = await EngineClient.StartAsync(time: time);
        var open = await client.RegisterComponentAsync("infra:queue:Queue", "open");
        var closed = await client.RegisterComponentAsync("infra:queue:Queue", "closed");
        await client.RegisterOutputsAsync(closed.Urn, "{}");

        time.Advance(TimeSpan.FromSeconds(10));
        var activity = client.Engine.Activity();

        Assert.True(activity.IsIdleFor(TimeSpan.FromSeconds(10)));
        Assert.False(activity.IsIdleFor(TimeSpan.FromSeconds(11)));
        Assert.Equal([open.Urn, EngineClient.StackUrn], activity.AwaitedOutputs);
        Assert.Equal(closed.Urn, activity.LastResource);
        Assert.Equal((3, 0), (activity.ResourceCount, activity.CallsInFlight));
    }

    [Fact]
    public async Task A_call_starts_the_time_anew()
    {
        var time = new StoppedClock();
        await using var client = await EngineClient.StartAsync(time: time);
        time.Advance(TimeSpan.FromSeconds(60));

        await client.RegisterComponentAsync("infra:queue:Queue", "late");

        Assert.False(client.Engine.Activity().IsIdleFor(TimeSpan.FromSeconds(1)));
        Assert.Equal(time.GetUtcNow(), client.Engine.Activity().LastActivity);
    }

    [Fact]
    public async Task A_program_that_has_finished_is_not_idle()
    {
        var time = new StoppedClock();
        var events = new List<EngineEvent>();
        await using var client = await EngineClient.StartAsync(time: time, onEvent: events.Add);

        await client.Channel.CallAsync(ResourceMonitorMethods.SignalAndWaitForShutdown, new Empty());
        time.Advance(TimeSpan.FromSeconds(60));

        Assert.True(client.Engine.Activity().IsFinished);
        Assert.False(client.Engine.Activity().IsIdleFor(TimeSpan.FromSeconds(1)));
        Assert.IsType<ProgramFinished>(events[^1]);
    }

    [Fact]
    public async Task While_a_callback_runs_the_engine_says_which()
    {
        await using var client = await EngineClient.StartAsync();
        await using var callbacks = await ProgramCallbacks.StartAsync();
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var transform = callbacks.AddAsync(TransformRequest.Parser, async request =>
        {
            entered.SetResult();
            await release.Task;
            return new TransformResponse { Properties = request.Properties, Options = request.Options };
        });

        var registration = client.RegisterAsync("aws:sqs/queue:Queue", "orders", with: request => request.Transforms.Add(transform));
        await entered.Task;
        var activity = client.Engine.Activity();
        release.SetResult();
        await registration;

        Assert.Equal(["A transform of 'orders' (aws:sqs/queue:Queue)"], activity.RunningCallbacks);
        Assert.Equal(1, activity.CallsInFlight);
        Assert.Empty(client.Engine.Activity().RunningCallbacks);
    }

    [Fact]
    public async Task Each_step_is_told()
    {
        var events = new List<EngineEvent>();
        await using var client = await EngineClient.StartAsync(onEvent: events.Add);

        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "orders");
        await client.RegisterOutputsAsync(EngineClient.StackUrn, "{}");
        await client.Channel.CallAsync(EngineMethods.Log, new LogRequest { Severity = LogSeverity.Info, Message = "half way", Ephemeral = true });

        Assert.Equal(
            [
                new ResourceSeen(EngineClient.StackUrn, "pulumi:pulumi:Stack", "shop-dev", null, Plans.ResourceKind.Component, IsRead: false),
                new ResourceSeen(queue.Urn, "aws:sqs/queue:Queue", "orders", EngineClient.StackUrn, Plans.ResourceKind.Custom, IsRead: false),
                new OutputsSeen(EngineClient.StackUrn),
                new MessageSeen(new Plans.PlanMessage(Plans.MessageSeverity.Info, "half way"), IsEphemeral: true),
            ],
            events);
        Assert.Empty(client.Engine.Complete().Messages);
    }

    private sealed class StoppedClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
