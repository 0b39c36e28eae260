namespace Pulumi.Embedded.Tests.Deployments;

/// <summary>The exit code belongs to the whole process, so these tests run alone.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class ExitCodeTests
{
    [Fact]
    public async Task A_logged_error_alone_fails_the_run_and_leaves_the_exit_code_alone()
    {
        Environment.ExitCode = 0;
        var failure = await Mocked.Failure(() => Log.Error("not good"));
        Assert.Equal("not good", failure.Message);
        Assert.Equal(0, Environment.ExitCode);
    }

    [Fact]
    public async Task A_failed_run_sets_the_exit_code()
    {
        Environment.ExitCode = 0;
        await Mocked.Failure(Throw);
        Assert.Equal(32, Environment.ExitCode);
        await Mocked.Run(() => { });
        Assert.Equal(32, Environment.ExitCode);
        Environment.ExitCode = 0;
    }

    private static void Throw() => throw new RunException("x");
}
