using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Deployments;

public sealed class FailureTests
{
    [Fact]
    public async Task A_RunException_keeps_its_message()
    {
        var failure = await Mocked.Failure(() => Throw(new RunException("give up")));
        Assert.Equal("give up", failure.Message);
    }

    [Fact]
    public async Task A_ResourceException_that_hides_its_stack_keeps_its_message()
    {
        var failure = await Mocked.Failure(() => Throw(new ResourceException("this one", new Thing("thing"), hideStack: true)));
        Assert.Equal("this one", failure.Message);
    }

    [Fact]
    public async Task Any_other_exception_is_shown_with_type_message_and_stack()
    {
        var failure = await Mocked.Failure(() => Throw(new FormatException("odd")));
        Assert.Contains("FormatException", failure.Message, StringComparison.Ordinal);
        Assert.Contains("odd", failure.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Throw), failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task Several_logged_errors_are_told_together()
    {
        var failure = await Assert.ThrowsAsync<AggregateException>(() => Mocked.Run(() =>
        {
            Log.Error("one");
            Log.Error("two");
        }));
        Assert.Equal(["one", "two"], failure.InnerExceptions.Select(inner => Assert.IsType<RunException>(inner).Message));
    }

    [Fact]
    public async Task Warnings_and_less_do_not_fail_the_run()
    {
        await Mocked.Run(() =>
        {
            Log.Warn("w");
            Log.Info("i");
            Log.Debug("d");
        });
    }

    [Fact]
    public async Task A_failed_output_fails_the_run_even_if_the_program_caught_it()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Mocked.Run(async () =>
        {
            var output = Output.Create("x").Apply<string>(new Func<string, string>(_ => throw new FormatException("inside")));
            await Assert.ThrowsAsync<FormatException>(() => Probe.Value(output));
        }));
        Assert.Contains("inside", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_mock_fails_the_run()
    {
        var mocks = new ScriptedMocks { Answer = _ => throw new FormatException("mock") };
        var failure = await Mocked.Failure(() => { _ = new Thing("thing"); }, mocks);
        Assert.Contains("mock", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_resource_fails_what_depends_on_it_once()
    {
        var mocks = new ScriptedMocks { Answer = args => args.Name == "first" ? throw new FormatException("mock") : ("id", args.Inputs) };
        await Mocked.Failure(
            () =>
            {
                var first = new Thing("first");
                _ = new Thing("second", new ThingArgs { Text = first.Computed });
                _ = new Thing("third", null, new CustomResourceOptions { DependsOn = { first } });
            },
            mocks);
        Assert.Equal("first", Assert.Single(mocks.Resources).Name);
    }

    [Fact]
    public async Task A_missing_required_input_fails_the_run_after_the_constructor()
    {
        var constructed = false;
        var failure = await Mocked.Failure(() =>
        {
            _ = new CustomResource(Thing.Token, "thing", new StrictArgs(), null);
            constructed = true;
        });
        Assert.True(constructed);
        Assert.Contains(nameof(ArgumentNullException), failure.Message, StringComparison.Ordinal);
        Assert.Contains("Needed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_run_there_is_no_deployment()
    {
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
        Assert.Throws<InvalidOperationException>(() => new Config());
        Assert.Throws<InvalidOperationException>(() => new Config("aws").Get("region"));
        Assert.Throws<InvalidOperationException>(() => new Thing("thing"));
        Assert.Throws<InvalidOperationException>(() => Log.Info("x"));
    }

    private static void Throw(Exception exception) => throw exception;
}
