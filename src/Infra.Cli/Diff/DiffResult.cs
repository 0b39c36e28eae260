using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Preview.Reports;
using Infra.Preview.Terminal;

namespace Infra.Cli.Diff;

/// <summary>What changes between two plans.</summary>
internal sealed class DiffResult(StackReport report, bool isGate, bool isFull) : VerbResult
{
    public override int ExitCode => isGate ? (int)report.ExitCode : 0;

    public override void WriteText(Screen screen) => PlanView.Write(
        report.Plan!, new PlanViewOptions { Changes = report.Changes, Destructive = report.Destructive, IsFull = isFull }, screen.Styled);

    public override JsonNode ToJson() => new JsonObject
    {
        ["project"] = report.Project,
        ["stack"] = report.Stack,
        ["changes"] = StackJson.Changes(report.Changes!, report.Destructive, report.Plan!),
    };

    public override string ToMarkdown() => PullRequestComment.Render([report], new CommentOptions { Key = "diff" });
}
