using Infra.Protocol;
using Infra.Protocol.Messages;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class FailureTests
{
    private readonly RecordingEngine _engine = new();

    [Fact]
    public async Task A_RunException_is_shown_without_its_stack()
    {
        Assert.Equal(32, await _engine.FailAsync(() => new RunException("stop here")));
        Assert.Equal(("stop here", ""), (Assert.Single(_engine.Errors).Message, _engine.Errors[0].Urn));
    }

    [Fact]
    public async Task A_ResourceException_names_its_resource()
    {
        Assert.Equal(32, await _engine.FailAsync(() => new ResourceException("this one", new Thing("thing"), hideStack: true)));
        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("this one", RecordingEngine.UrnOf(_engine["thing"])), (error.Message, error.Urn));
    }

    [Fact]
    public async Task Any_other_exception_is_shown_in_full()
    {
        Assert.Equal(32, await _engine.FailAsync(() => new FormatException("odd")));
        var message = Assert.Single(_engine.Errors).Message;
        Assert.Contains("System.FormatException", message, StringComparison.Ordinal);
        Assert.Contains(nameof(RecordingEngine.FailAsync), message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_constructor_of_a_stack_may_throw()
    {
        Assert.Equal(32, await _engine.RunAsync(Deployment.RunAsync<Broken>));
        Assert.Equal("broken", Assert.Single(_engine.Errors).Message);
    }

    [Fact]
    public async Task A_logged_error_makes_the_run_fail_with_one()
    {
        Assert.Equal(1, await _engine.RunAsync(() => Log.Error("not good")));
        Assert.Equal("not good", Assert.Single(_engine.Errors).Message);
        Assert.Equal(0, _engine.Shutdowns);
    }

    [Fact]
    public async Task Messages_arrive_in_order_with_all_they_carry()
    {
        Assert.Equal(0, await _engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var thing = new Thing("thing");
            await Probe.Value(thing.Urn);
            Log.Debug("d");
            Log.Info("i", thing, streamId: 7, ephemeral: true);
            Log.Warn("w");
        })));
        Assert.Equal(
            [
                (LogSeverity.Debug, "d", "", 0, false),
                (LogSeverity.Info, "i", RecordingEngine.UrnOf(_engine["thing"]), 7, true),
                (LogSeverity.Warning, "w", "", 0, false),
            ],
            _engine.All<LogRequest>()
                .Where(log => log.Message.Length == 1)
                .Select(log => (log.Severity, log.Message, log.Urn, log.StreamId, log.Ephemeral)));
    }

    [Fact]
    public async Task A_resource_that_the_engine_refuses_fails_the_run_with_the_engines_words()
    {
        var engine = new RecordingEngine
        {
            OnRegister = (request, _) => request.Name == "thing"
                ? throw new GrpcException(GrpcStatusCode.InvalidArgument, "the name is taken")
                : Task.CompletedTask,
        };
        Assert.Equal(32, await engine.RunAsync(() =>
        {
            var thing = new Thing("thing");
            _ = new Thing("dependent", new ThingArgs { Text = thing.Computed });
        }));
        Assert.Contains("the name is taken", Assert.Single(engine.Errors).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Registrations, request => request.Name == "dependent");
    }

    [Theory]
    [InlineData(GrpcStatusCode.Unavailable)]
    [InlineData(GrpcStatusCode.Cancelled)]
    public async Task An_engine_that_goes_away_ends_the_run(GrpcStatusCode status)
    {
        var engine = new RecordingEngine
        {
            OnRegister = (request, _) => request.Custom ? throw new GrpcException(status, "the monitor is gone") : Task.CompletedTask,
        };
        Assert.NotEqual(0, await engine.RunAsync(() =>
        {
            for (var i = 0; i < 50; i++)
                _ = new Thing($"thing{i}", new ThingArgs { Text = new Thing($"other{i}").Text });
        }));
        Assert.Equal(0, engine.Shutdowns);
    }

    [Fact]
    public async Task An_engine_that_dies_in_the_middle_ends_the_run()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = new RecordingEngine
        {
            OnRegister = (request, _) =>
            {
                if (!request.Custom)
                    return Task.CompletedTask;
                arrived.TrySetResult();
                return Task.Delay(Timeout.Infinite);
            },
        };
        var server = await GrpcServer.StartAsync(engine.Handlers());
        var run = RecordingEngine.RunAsync(server.Address, () => Deployment.RunAsync(() =>
        {
            var thing = new Thing("thing");
            _ = new Thing("dependent", new ThingArgs { Text = thing.Computed });
        }));
        await arrived.Task;
        await server.DisposeAsync();
        Assert.NotEqual(0, await run);
    }

    [Fact]
    public async Task An_engine_that_was_never_there_ends_the_run()
    {
        Assert.NotEqual(0, await RecordingEngine.RunAsync("127.0.0.1:9", () => Deployment.RunAsync(() => { _ = new Thing("thing"); })));
    }

    [Fact]
    public async Task An_engine_that_knows_no_features_is_enough()
    {
        var engine = new RecordingEngine();
        await using var server = await GrpcServer.StartAsync(
            engine.Handlers().Where(handler => !handler.MethodName.EndsWith("/SupportsFeature", StringComparison.Ordinal)
                && !handler.MethodName.EndsWith("/SignalAndWaitForShutdown", StringComparison.Ordinal)));
        Assert.Equal(0, await RecordingEngine.RunAsync(server.Address, () => Deployment.RunAsync(() => { _ = new Thing("thing"); })));
        Assert.Contains(engine.Registrations, request => request.Name == "thing");
    }

    public sealed class Broken : Stack
    {
        public Broken()
        {
            throw new RunException("broken");
        }
    }
}
