using System.Globalization;
using Infra.Preview.Reports;
using Infra.Preview.Running;
using Infra.Preview.Terminal;

namespace Infra.Cli.Preview;

/// <summary>One line a stack: what changes, what the policies found, how good it is, how long it took.</summary>
internal static class SummaryTable
{
    private static readonly string[] Header = ["stack", "+", "~", "±", "-", "policies", "score", "time"];

    public static void Write(IReadOnlyList<PreviewedStack> stacks, TerminalWriter writer)
    {
        var rows = stacks.Select(Row).ToList();
        var header = writer.Capabilities.HasUnicode ? Header : [.. Header.Select(static name => name == "±" ? "+-" : name)];
        var widths = Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => Math.Max(header[column].Length, row.Cells[column].Length))).ToList();
        writer.WriteLine();
        writer.WriteLine(Line("   ", header, widths, TextStyle.Faint));
        foreach (var (cells, style, mark) in rows)
        {
            var line = new StyledText().Add($" {mark} ", style);
            writer.WriteLine(line.Add(Line("", cells, widths, TextStyle.Plain)));
        }

        writer.WriteLine();
        writer.WriteLine(Verdict(stacks));
    }

    private static (string[] Cells, TextStyle Style, string Mark) Row(PreviewedStack stack)
    {
        var report = stack.Report;
        var time = string.Create(CultureInfo.InvariantCulture, $"{stack.Outcome.Duration.TotalSeconds:0.00} s");
        if (report.Plan is not { } plan)
        {
            // What never ran took no time.
            return ([stack.Target.Name, "", "", "", "", Failure(stack), "", stack.Outcome.Duration == TimeSpan.Zero ? "" : time], TextStyle.Error, "x");
        }

        var counts = report.Changes is { } changes ? ChangeCounts.Of(changes) : new ChangeCounts(PlanCounts.Of(plan).Create, 0, 0, 0, 0);
        string[] numbers = [.. new[] { counts.Create, counts.Update, counts.Replace, counts.Delete }.Select(static count => count.ToString(CultureInfo.InvariantCulture))];
        return ([stack.Target.Name, .. numbers, Policies(report), Score(report), time],
            report.ExitCode == ExitCode.Success ? TextStyle.Create : TextStyle.Error,
            report.ExitCode == ExitCode.Success ? " " : "x");
    }

    private static string Failure(PreviewedStack stack) =>
        stack.Report.ExitCode != ExitCode.BadUsage ? "failed" : stack.Target.Project is null ? "no stack" : "bad config";

    private static string Policies(StackReport report)
    {
        if (report.Judgement is not { } judgement)
        {
            return "-";
        }

        var mandatory = judgement.Findings.Count(static finding => finding.Fails);
        var open = judgement.Open.Count();
        var text = mandatory > 0 ? $"{mandatory} mandatory" : open > 0 ? $"{open} advisory" : "none violated";
        return report.Destructive is { Refused.Count: > 0 } ? $"{text}, loses data" : text;
    }

    private static string Score(StackReport report) => report.Score is { } score
        ? string.Join(' ', score.Pillars.Select(static pillar => $"{pillar.Pillar.ToString()[..3].ToLowerInvariant()} {pillar.Points?.ToString(CultureInfo.InvariantCulture) ?? "-"}"))
        : "-";

    private static StyledText Line(string start, string[] cells, List<int> widths, TextStyle style)
    {
        var line = new StyledText().Add(start, style);
        for (var column = 0; column < cells.Length; column++)
        {
            // Numbers stand below each other by their last digit.
            var cell = column is >= 1 and <= 4 ? cells[column].PadLeft(widths[column]) : cells[column].PadRight(widths[column]);
            line.Add(column == 0 ? cell : $"  {cell}", style);
        }

        return line;
    }

    private static StyledText Verdict(IReadOnlyList<PreviewedStack> stacks)
    {
        var bad = stacks.Count(static stack => stack.Report.ExitCode != ExitCode.Success);
        var total = string.Create(CultureInfo.InvariantCulture, $"{stacks.Count} stack{(stacks.Count == 1 ? "" : "s")}");
        var line = new StyledText().Add(" Stacks: ", TextStyle.Strong);
        return bad == 0
            ? line.Add($"{total}, all in order", TextStyle.Create).Add(".")
            : line.Add(string.Create(CultureInfo.InvariantCulture, $"{total}, {bad} not in order"), TextStyle.Error).Add(".");
    }
}
