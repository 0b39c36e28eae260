using System.Text.RegularExpressions;
using Infra.Preview.Terminal;
using Infra.Testing;

namespace Infra.Cli.Tests.Docs;

/// <summary>The folder that the command lines of a page are run in, with the files that they name.</summary>
internal sealed partial class PageFolder : IDisposable
{
    private const string Dotnet = """
        #!/bin/sh
        case "$1" in
          --version) echo 10.0.401 ;;
          nuget) echo "E https://api.nuget.org/v3/index.json" ;;
        esac
        """;

    private const string Pulumi = "#!/bin/sh\necho \"error: no stack named 'dev' found\" >&2\nexit 255\n";

    private readonly StackTree _tree = new StackTree().Add("photos").Write("shop/Pulumi.yaml", "name: shop\nruntime: dotnet\n").Write("shop/shop.csproj", "")
        .Write("wrong/Pulumi.yaml", "name: wrong\nruntime: dotnet\n")
        .Write("before.json", PagePlans.Before).Write("plan.json", PagePlans.After).Write("state.json", Plans.NetworkExport);

    private int _folders;

    public PageFolder()
    {
        _tree.WriteScript("machine/dotnet", Dotnet);
        _tree.WriteScript("cli/pulumi", Pulumi);
    }

    /// <summary>Runs a command line as a page asks for it.</summary>
    /// <param name="way">Nothing, <c>with pulumi</c>, or <c>on a new machine</c>, which has an SDK and nothing else.</param>
    /// <param name="line">The command line.</param>
    /// <param name="isColored">True to keep colours.</param>
    public async Task<ToolOutcome> RunAsync(string way, string line, bool isColored = false)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        // What is built here is built already.
        words = words[0] is "preview" or "up" && !words.Contains("--help") ? [words[0], "--no-build", .. words[1..]] : words;
        await WriteDeployedAsync(words);
        var folder = words[0] == "new" ? NewFolder() : Array.Exists(words, word => word.StartsWith("stacks/", StringComparison.Ordinal)) ? RepositoryRoot.Path() : _tree.FullPath;
        var outcome = await ToolRun.InAsync(folder, Environment(way, words), terminal => terminal with
        {
            Time = new NoTime(),
            OutCapabilities = isColored ? new TerminalCapabilities(HasColor: true, HasUnicode: true, Width: 110) : TerminalCapabilities.Plain with { HasUnicode = true },
        }, words);
        // Where temporary files are is a matter of the machine.
        return new ToolOutcome(outcome.ExitCode, Durations().Replace(outcome.Out, "1.84 s").Replace($" {Path.GetTempPath()} can", " /var/tmp/ can", StringComparison.Ordinal), outcome.Error);
    }

    public void Dispose() => _tree.Dispose();

    private Dictionary<string, string> Environment(string way, string[] words)
    {
        var environment = ToolRun.Environment();
        environment["PATH"] = way switch
        {
            "with pulumi" => $"{_tree.PathOf("cli")}:{environment["PATH"]}",
            "on a new machine" when words[0] == "doctor" => _tree.PathOf("machine"),
            "on a new machine" => string.Join(':', environment["PATH"].Split(':').Where(folder => !File.Exists(Path.Combine(folder, "pulumi")))),
            _ => environment["PATH"],
        };
        return environment;
    }

    // Each begins where nothing is.
    private string NewFolder() => Directory.CreateDirectory(_tree.PathOf($"new/{_folders++}")).FullName;

    // What is deployed is what the program declares, but for the bucket's name.
    private async Task WriteDeployedAsync(string[] words)
    {
        if (words.Contains("deployed.json") && !File.Exists(_tree.PathOf("deployed.json")))
        {
            var run = await ToolRun.InAsync(_tree.FullPath, "preview", "photos", "--no-build", "--no-policy", "--json", "deployed.json");
            Assert.True(run.ExitCode == 0, run.Error);
            _tree.Write("deployed.json", _tree.Read("deployed.json").Replace("the-bucket", "old-bucket", StringComparison.Ordinal));
        }
    }

    // The clock stands still: durations are those of a calm machine.
    [GeneratedRegex(@"\b0\.00 s\b", RegexOptions.NonBacktracking)]
    private static partial Regex Durations();

    private sealed class NoTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}
