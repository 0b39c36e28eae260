using System.Globalization;
using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>Shows a plan to a person: header, tree, services, outputs, messages, findings, summary, next commands.</summary>
public static class PlanView
{
    /// <summary>Writes the view.</summary>
    public static void Write(Plan plan, PlanViewOptions options, TerminalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(writer);
        var counts = PlanCounts.Of(plan);
        writer.WriteLine();
        WriteHeader(plan, options, counts, writer);
        if (options is { Changes: { } changes, Destructive: { } destructive })
        {
            new ChangesView(changes, destructive, plan, options.IsFull, writer).Write();
        }
        else
        {
            PlanTreeView.Write(plan, options.IsFull, writer);
            ServiceTableView.Write(plan, writer);
            OutputsView.Write(plan, options.IsFull, writer);
        }

        MessagesView.Write(plan, options.Warnings, options.IsFull, writer);
        if (options.Judgement is { } judgement)
        {
            FindingsView.Write(judgement, options.IsFull, writer);
        }

        if (options is { Score: { } score, IsFull: true })
        {
            ScoreView.Write(score, writer);
        }

        if (options is { Cost: { } cost, IsFull: true })
        {
            CostView.Write(cost, writer);
        }

        WriteSummary(options, counts, writer);
        WriteNextCommands(options.NextCommands, writer);
    }

    private static void WriteHeader(Plan plan, PlanViewOptions options, PlanCounts counts, TerminalWriter writer)
    {
        var dot = $" {writer.Glyphs.Dot} ";
        var header = new StyledText().Add(" ").Add(plan.Project, TextStyle.Strong).Add(dot, TextStyle.Faint).Add(plan.Stack, TextStyle.Accent);
        if (options.Tier is { } tier)
        {
            header.Add(dot, TextStyle.Faint).Add($"{tier} tier");
        }

        writer.WriteLine(header.Add(dot, TextStyle.Faint).Add(Counts(options, counts), TextStyle.Faint));
        writer.WriteLine();
    }

    private static void WriteSummary(PlanViewOptions options, PlanCounts counts, TerminalWriter writer)
    {
        var style = options.Destructive is { Refused.Count: > 0 } ? TextStyle.Error : counts.Create > 0 ? TextStyle.Create : TextStyle.Plain;
        var summary = new StyledText().Add(" Plan: ", TextStyle.Strong).Add(Counts(options, counts), style).Add(".");
        if (options.Duration is { } duration)
        {
            summary.Add(string.Create(CultureInfo.InvariantCulture, $" {duration.TotalSeconds:0.00} s, offline"), TextStyle.Faint);
        }

        writer.WriteLine(summary);
        if (options.Judgement is { } judgement)
        {
            JudgementSummary.Write(judgement, writer);
        }

        if (options.Score is { } score)
        {
            ScoreView.WriteSummary(score, writer);
        }

        if (options.Cost is { } cost)
        {
            CostView.WriteSummary(cost, writer);
        }
    }

    private static string Counts(PlanViewOptions options, PlanCounts counts) =>
        options.Changes is { } changes ? ChangeCounts.Of(changes).ToString() : counts.ToString();

    private static void WriteNextCommands(IReadOnlyList<(string Command, string Purpose)> commands, TerminalWriter writer)
    {
        if (commands.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        var width = commands.Max(command => CellWidth.Of(SafeText.Line(command.Command)));
        foreach (var (command, purpose) in commands)
        {
            writer.WriteLine(new StyledText().Add("   ").Add(command, TextStyle.Accent).PadTo(3 + width + 2).Add(purpose, TextStyle.Faint));
        }
    }
}
