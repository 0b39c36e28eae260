using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Plans;
using Infra.Preview.Reports;
using Infra.Preview.Running;
using Infra.Preview.Terminal;

namespace Infra.Cli.Preview;

/// <summary>The previews of all stacks.</summary>
internal sealed class PreviewsResult(IReadOnlyList<PreviewedStack> stacks, PreviewFiles files, VerbContext context, bool isSeveral) : VerbResult
{
    public override int ExitCode => (int)WorstExit.Of(stacks.Select(static stack => stack.Report.ExitCode));

    /// <summary>Of one stack as its own program tells them; of several, each with its stack.</summary>
    public override IReadOnlyList<Problem> Problems => [.. stacks.SelectMany(stack => isSeveral ? stack.Problems : stack.Report.Problems)];

    public override bool ShowsProblems => isSeveral && !files.IsPlanOnly;

    public override void WriteText(Screen screen)
    {
        if (files.IsPlanOnly)
        {
            foreach (var stack in stacks.Where(static stack => stack.Outcome.Plan is not null))
            {
                screen.Raw.Write(PlanJson.ToText(stack.Outcome.Plan!));
                stack.Outcome.WriteAside(context.Terminal);
            }

            return;
        }

        foreach (var stack in stacks)
        {
            stack.Outcome.WriteView(screen.Styled, isSeveral ? [] : NextCommands(stack));
            if (isSeveral && stack.Report.Plan is null)
            {
                ProblemView.Write([.. stack.Problems], screen.Styled);
            }
        }

        if (isSeveral)
        {
            SummaryTable.Write(stacks, screen.Styled);
            foreach (var file in files.Written)
            {
                screen.Styled.WriteLine($"   wrote {file}", TextStyle.Faint);
            }
        }
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["stacks"] = new JsonArray([.. stacks.Select(Json)]),
        ["files"] = new JsonArray([.. files.Written.Select(static file => JsonValue.Create(file))]),
    };

    public override string ToMarkdown() => PullRequestComment.Render([.. stacks.Select(static stack => stack.Report)]);

    private static JsonObject Json(PreviewedStack stack)
    {
        var json = StackJson.Of(stack.Report);
        json["references"] = new JsonArray([.. stack.References.Select(static name => JsonValue.Create(name))]);
        json["warnings"] = new JsonArray([.. stack.Outcome.Warnings.Select(static warning => JsonValue.Create(warning))]);
        return json;
    }

    private List<(string Command, string Purpose)> NextCommands(PreviewedStack stack)
    {
        var folder = stack.Target.Given == "." ? "" : $" {stack.Target.Given}";
        var name = stack.Target.Requested is null ? "" : $" --stack {stack.Target.Requested}";
        List<(string Command, string Purpose)> commands = [($"infra preview{folder}{name} --full", "every resource")];
        commands.AddRange(files.Written.Select(static file => (file, "written just now")));
        if (files.Written.Count == 0)
        {
            commands.Add(($"infra preview{folder}{name} --report preview.html", "a page with the whole preview"));
        }

        if (stack.Report.ExitCode == Infra.Preview.Running.ExitCode.Success)
        {
            commands.Add(($"infra up{folder} --stack {stack.Target.Requested ?? stack.Report.Stack}", "deploy it through the Pulumi CLI"));
        }

        return commands;
    }
}
