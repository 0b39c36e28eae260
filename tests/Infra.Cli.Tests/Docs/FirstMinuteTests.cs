using System.Text.RegularExpressions;
using Infra.Cli.Tests.Scaffolding;
using Infra.Testing;

namespace Infra.Cli.Tests.Docs;

/// <summary>The commands of somebody's first minute, in a checkout, exactly as the page has them.</summary>
public sealed partial class FirstMinuteTests : IDisposable
{
    private static string Hello => RepositoryRoot.Path("hello");

    private static string[] Commands => [.. Block().Match(File.ReadAllText(RepositoryRoot.Path("docs", "cli.md")).ReplaceLineEndings("\n")).Groups["lines"].Value
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(" # ")[0].Trim())];

    [Fact]
    public async Task The_first_minute_goes_as_it_is_described()
    {
        Assert.False(Directory.Exists(Hello), "There is a stack 'hello' in this checkout; the test would overwrite it.");
        Assert.Equal("dotnet run --project src/Infra.Cli -- new stack hello", Commands[0]);

        foreach (var command in Commands)
        {
            var words = command.Split(' ');
            Assert.Equal("dotnet", words[0]);
            var (exitCode, said) = await DotnetRun.RunAsync(RepositoryRoot.Path(), words[1..]);
            Assert.True(exitCode == 0, $"{command}\n{said}");
        }

        var report = await File.ReadAllTextAsync(Path.Combine(Hello, "preview.html"));
        Assert.Contains("class=\"canvas\"", report, StringComparison.Ordinal);
        Assert.Contains("hello", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_has_no_other_first_minute()
    {
        var lines = File.ReadAllLines(RepositoryRoot.Path("README.md")).Select(line => line.Split(" # ")[0].Trim()).Where(line => line.Contains("hello", StringComparison.Ordinal) && line.StartsWith("dotnet ", StringComparison.Ordinal));

        Assert.Empty(lines.Except(Commands));
    }

    public void Dispose()
    {
        if (Directory.Exists(Hello))
        {
            Directory.Delete(Hello, recursive: true);
        }
    }

    [GeneratedRegex("<!-- the first minute -->\n+```bash\n(?<lines>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
