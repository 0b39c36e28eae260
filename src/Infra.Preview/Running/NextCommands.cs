using Infra.Policies;

namespace Infra.Preview.Running;

/// <summary>The commands that a person may want after a preview.</summary>
internal static class NextCommands
{
    public static IReadOnlyList<(string Command, string Purpose)> For(RunnerArguments arguments, string stack, EvaluationResult? judgement)
    {
        var commands = new List<(string Command, string Purpose)>();
        if (!arguments.IsFull)
        {
            commands.Add(("dotnet run -- --full", "every resource"));
        }

        commands.Add(arguments.JsonFile is { } file ? (file, "the plan as JSON, written just now") : ("dotnet run -- --json plan.json", "the plan for tools"));
        commands.AddRange(arguments.WholeReportFiles.Select(report => (report, "the preview, written just now")));
        commands.AddRange(arguments.ReportFiles.Select(report => (report, "the findings, written just now")));
        if (judgement is { Fails: true })
        {
            if (arguments.ReportFiles.Count == 0)
            {
                commands.Add(("dotnet run -- --policy-report findings.md", "the findings for a pull request"));
            }
        }
        else
        {
            commands.Add(($"pulumi up --stack {stack}", "deploy it with the Pulumi CLI"));
        }

        return commands;
    }
}
