using Pulumi.Testing;

namespace Pulumi.Embedded.Tests.Outputs;

/// <summary>Outputs in a running program.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class OutputInRunTests
{
    [Fact]
    public async Task ToString_explains_itself_instead_of_giving_the_value()
    {
        var text = "";
        await TestRun.Program(new RecordingMocks(), () => { text = Output.CreateSecret("hunter2").ToString(); });
        Assert.Contains("Output<T>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public async Task ToString_throws_when_the_user_asked_for_errors(string setting)
    {
        Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", setting);
        try
        {
            await TestRun.Program(new RecordingMocks(), () => Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString()));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", null);
        }
    }

    [Fact]
    public async Task A_faulted_output_fails_the_run_even_when_its_exception_was_caught()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new RecordingMocks(), new TestOptions(), async () =>
        {
            try
            {
                await Probe.Value(Output.Create(1).Apply(new Func<int, int>(_ => throw new FormatException("on purpose"))));
            }
            catch (FormatException)
            {
                // The run has seen it all the same.
            }
        }));
        Assert.Contains("on purpose", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_waits_for_outputs_that_nobody_awaits()
    {
        var ran = false;
        await TestRun.Program(new RecordingMocks(), () =>
        {
            Probe.Later(1).Apply(async value =>
            {
                await Task.Yield();
                ran = value == 1;
            });
        });
        Assert.True(ran);
    }
}

/// <summary>For tests that set environment variables, which are shared by the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "Environment";
}
