using Infra.Preview.Running;
using Infra.Preview.Terminal;
using Infra.Testing;
using Infra.Testing.Snapshotting;
using Pulumi;

namespace Infra.Examples.Tests;

/// <summary>The README shows real code, real output and commands that exist.</summary>
public class ReadmeTests
{
    private static string Readme => File.ReadAllText(RepositoryRoot.Path("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_program_in_the_README_is_the_quickstart()
    {
        var program = File.ReadAllText(RepositoryRoot.Path("examples", "quickstart", "Program.cs")).ReplaceLineEndings("\n");

        Assert.Contains($"```csharp\n{program}```", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_in_the_README_is_the_output_of_the_quickstart()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var host = new RunnerHost
        {
            Out = output,
            Error = errors,
            OutCapabilities = new TerminalCapabilities(HasColor: true, HasUnicode: true, Width: 100),
            CurrentDirectory = RepositoryRoot.Path("examples", "quickstart"),
            Time = new FixedDuration(TimeSpan.FromMilliseconds(540)),
        };

        var exitCode = await InProcess.RunAsync(host, [], Deployment.RunAsync<ShopStack>);

        Assert.True(exitCode == ExitCode.Success, errors.ToString());
        Snapshot.MatchFile(AnsiSvg.Render("dotnet run --project examples/quickstart", output.ToString()), RepositoryRoot.Path("docs", "images", "quickstart.svg"));
    }

    [Theory]
    [InlineData("dotnet run --project examples/quickstart")]
    [InlineData("dotnet test Infra.sln")]
    public void The_README_has_the_two_commands(string command)
    {
        Assert.Contains($"\n{command} ", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void CI_runs_the_test_command_of_the_README()
    {
        var script = File.ReadAllText(RepositoryRoot.Path(".ci", "run"));

        Assert.Contains("\ndotnet test Infra.sln ", script, StringComparison.Ordinal);
    }

    /// <summary>A clock by which everything takes the same time, so that the picture is the same each time.</summary>
    private sealed class FixedDuration(TimeSpan duration) : TimeProvider
    {
        private int _asked;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Increment(ref _asked) == 1 ? 0 : duration.Ticks;
    }
}
