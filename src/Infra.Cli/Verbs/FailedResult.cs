using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Preview.Running;

namespace Infra.Cli.Verbs;

/// <summary>A verb that could not do its work.</summary>
internal sealed class FailedResult(IReadOnlyList<Problem> problems) : VerbResult
{
    /// <summary>Wrong usage is reported as such even when it made other things fail as well.</summary>
    public override int ExitCode => (int)(problems.Any(static problem => problem.ExitCode == Infra.Preview.Running.ExitCode.BadUsage)
        ? Infra.Preview.Running.ExitCode.BadUsage
        : problems[0].ExitCode);

    public override IReadOnlyList<Problem> Problems => problems;

    public override void WriteText(Screen screen)
    {
        // Problems go to standard error, whatever the output.
    }

    public override JsonNode? ToJson() => null;

    public override string ToMarkdown() => ProblemMarkdown.Of(problems);
}
