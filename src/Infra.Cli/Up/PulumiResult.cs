using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;

namespace Infra.Cli.Up;

/// <summary>How runs of the Pulumi CLI ended. It has said everything itself.</summary>
/// <param name="command">What it was told to do.</param>
/// <param name="runs">The stacks, in order, each with the CLI's exit code.</param>
internal sealed class PulumiResult(string command, IReadOnlyList<(string Stack, int ExitCode)> runs) : VerbResult
{
    /// <summary>The CLI's own code, of several runs the first that is not 0. Its codes and ours overlap: 0 is the same, others are its.</summary>
    public override int ExitCode => runs.FirstOrDefault(static run => run.ExitCode != 0).ExitCode;

    public override void WriteText(Screen screen)
    {
        // The CLI shares the terminal.
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["pulumi"] = command,
        ["stacks"] = new JsonArray([.. runs.Select(static run => new JsonObject { ["stack"] = run.Stack, ["exitCode"] = run.ExitCode })]),
    };

    public override string ToMarkdown() => string.Concat(runs.Select(run => $"- `pulumi {command}` of {Infra.Policies.SafeText.Markdown(run.Stack)} ended with {run.ExitCode}\n"));
}
