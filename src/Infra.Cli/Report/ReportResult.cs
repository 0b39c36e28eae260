using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Preview.Reports;
using Infra.Preview.Terminal;

namespace Infra.Cli.Report;

/// <summary>Saved plans, looked at again.</summary>
internal sealed class ReportResult(IReadOnlyList<StackReport> stacks, IReadOnlyList<string> written, bool isFull) : VerbResult
{
    public override void WriteText(Screen screen)
    {
        foreach (var stack in written.Count == 0 ? stacks : [])
        {
            PlanView.Write(stack.Plan!, new PlanViewOptions
            {
                Changes = stack.Changes,
                Destructive = stack.Destructive,
                Judgement = stack.Judgement,
                Score = stack.Score,
                Cost = stack.Cost,
                IsFull = isFull,
            }, screen.Styled);
        }

        foreach (var file in written)
        {
            screen.Styled.WriteLine($" wrote {file}");
        }
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["stacks"] = new JsonArray([.. stacks.Select(StackJson.Of)]),
        ["files"] = new JsonArray([.. written.Select(static file => JsonValue.Create(file))]),
    };

    public override string ToMarkdown() => PullRequestComment.Render(stacks, new CommentOptions { Key = "report" });
}
