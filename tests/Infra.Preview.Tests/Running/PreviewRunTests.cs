using Infra.Preview.Running;
using Infra.Testing;
using Moq;

namespace Infra.Preview.Tests.Running;

/// <summary>What comes out of a program that fails without an SDK to report it. The run sets this process's environment, so these tests run alone.</summary>
[Collection(nameof(ProcessCollection))]
public sealed class PreviewRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _error = new();

    public PreviewRunTests() => _folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");

    public void Dispose()
    {
        _folder.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_program_that_throws_past_its_SDK_is_told_like_any_other()
    {
        Assert.Equal(ExitCode.Failed, await RunAsync(() => throw new OperationCanceledException("The token service is closed.")));
        Assert.Contains("error: OperationCanceledException: The token service is closed.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_fails_without_a_word_is_told_by_its_exit_code()
    {
        Assert.Equal(ExitCode.Failed, await RunAsync(() => Task.FromResult(7)));
        Assert.Equal("\n error: The program ended with exit code 7 and did not say why.\n\n", _error.ToString());
    }

    [Fact]
    public async Task A_fault_of_the_preview_itself_shows_no_stack_trace()
    {
        var broken = new Mock<TextWriter>();
        broken.Setup(writer => writer.Write(It.IsAny<string>())).Throws(new InvalidOperationException("No paper."));
        Assert.Equal(ExitCode.Failed, await RunAsync(() => Task.FromResult(0), broken.Object));
        Assert.Contains("error: The preview itself failed: InvalidOperationException: No paper.", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at Moq", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_and_the_current_folder_are_put_back()
    {
        var before = (Environment.CurrentDirectory, Monitor());
        string? during = null;
        await RunAsync(() =>
        {
            during = Monitor();
            return Task.FromResult(0);
        });
        Assert.NotNull(during);
        Assert.Equal(before, (Environment.CurrentDirectory, Monitor()));
    }

#pragma warning disable RS0030 // What the run does to the environment is what is tested.
    private static string? Monitor() => Environment.GetEnvironmentVariable("PULUMI_MONITOR");
#pragma warning restore RS0030

    private Task<ExitCode> RunAsync(Func<Task<int>> program, TextWriter? output = null) =>
        new PreviewRun(new RunnerHost { Out = output ?? TextWriter.Null, Error = _error, CurrentDirectory = _folder.Path }).RunAsync([], program);
}
