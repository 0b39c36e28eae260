using Infra.Cli.Processes;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Up;

/// <summary>The <c>pulumi</c> CLI, which deploys. It is looked for on the <c>PATH</c>.</summary>
internal sealed class PulumiCli
{
    private readonly VerbContext _context;
    private readonly string _path;

    private PulumiCli(VerbContext context, string path) => (_context, _path) = (context, path);

    /// <summary>Finds it; null when it is missing.</summary>
    public static PulumiCli? Find(VerbContext context) => Executable.Find("pulumi", context.Host.Environment) is { } path ? new PulumiCli(context, path) : null;

    /// <summary>Finds it.</summary>
    /// <exception cref="ProblemException">It is missing.</exception>
    public static PulumiCli Require(VerbContext context, string purpose) => Find(context) ?? throw new ProblemException(new Problem(
        ExitCode.Failed, $"The Pulumi CLI is missing, and {purpose} is its work.")
    {
        Allowed = "a program called pulumi on the PATH",
        Fix =
        [
            "Install it: curl -fsSL https://get.pulumi.com | sh   (or: brew install pulumi, winget install pulumi)",
            "Log in once: pulumi login   (or pulumi login s3://…, --local)",
            "Previews need neither: infra preview",
        ],
    });

    /// <summary>Its version, or null when it does not say.</summary>
    public async Task<string?> VersionAsync(CancellationToken interrupted)
    {
        var outcome = await ChildProcess.CaptureAsync(_path, ["version"], _context.Terminal.CurrentDirectory, _context.Host.Environment, interrupted);
        return outcome.ExitCode == 0 ? outcome.Output.Trim() : null;
    }

    /// <summary>What a stack is now, as <c>pulumi stack export</c> prints it; null when the stack does not exist yet.</summary>
    /// <exception cref="ProblemException">The CLI cannot say.</exception>
    public async Task<string?> ExportAsync(ProjectFile project, string stack, CancellationToken interrupted)
    {
        var outcome = await ChildProcess.CaptureAsync(
            _path, ["stack", "export", "--stack", stack, "--non-interactive"], project.Folder, _context.Host.Environment, interrupted);
        if (outcome.ExitCode == 0)
        {
            return outcome.Output;
        }

        return outcome.Error.Contains("no stack named", StringComparison.OrdinalIgnoreCase) ? null : throw new ProblemException(new Problem(
            ExitCode.Failed, $"The Pulumi CLI cannot say what {project.Name}/{stack} is now.")
        {
            Details = [.. outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(6).Select(static (line, i) => (i == 0 ? "it said" : "", line))],
            Fix = ["Log in with pulumi login, or give the state yourself: --against state.json"],
        });
    }

    /// <summary>Runs it on the tool's own terminal.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> RunAsync(ProjectFile project, IReadOnlyList<string> arguments) =>
        ChildProcess.InheritAsync(_path, arguments, project.Folder, _context.Host.Environment);

    /// <summary>Runs it and passes on what it says to standard error, once it has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsideAsync(ProjectFile project, IReadOnlyList<string> arguments, CancellationToken interrupted)
    {
        var outcome = await ChildProcess.CaptureAsync(_path, arguments, project.Folder, _context.Host.Environment, interrupted);
        await _context.Terminal.Error.WriteAsync(outcome.Output + outcome.Error);
        return outcome.ExitCode;
    }
}
