using System.Globalization;
using Infra.Preview.Scoring;

namespace Infra.Preview.Terminal;

/// <summary>Shows the points of the four pillars: in a line, or with every lost point, its cause and its cure.</summary>
internal static class ScoreView
{
    private const int Bar = 20;
    private const int MaxLost = 8;
    private const int Good = 90;

    public static void WriteSummary(Scorecard score, TerminalWriter writer)
    {
        var judged = score.Pillars.Where(static pillar => pillar.Points is not null).ToList();
        if (judged.Count == 0)
        {
            return;
        }

        var line = new StyledText().Add(" Score: ", TextStyle.Strong);
        var separator = "";
        foreach (var pillar in judged)
        {
            line.Add(separator).Add($"{Name(pillar)} ").Add(Points(pillar), Style(pillar));
            separator = ", ";
        }

        writer.WriteLine(line.Add("."));
    }

    public static void Write(Scorecard score, TerminalWriter writer)
    {
        writer.WriteLine(" Score", TextStyle.Strong);
        foreach (var pillar in score.Pillars)
        {
            WritePillar(pillar, writer);
        }

        writer.WriteLine();
        foreach (var failure in score.Failures.Where(static failure => failure.Effects.Count > 0))
        {
            WriteFailure(failure, writer);
        }
    }

    private static void WritePillar(PillarScore pillar, TerminalWriter writer)
    {
        var filled = (pillar.Points ?? 0) * Bar / 100;
        var line = new StyledText().Add($"   {Name(pillar)}").PadTo(19).Add(Points(pillar).PadLeft(4), Style(pillar)).Add("  ");
        line.Add(new string('#', filled), Style(pillar)).Add(new string('.', Bar - filled), TextStyle.Faint);
        var undecided = pillar.Checks.Sum(static check => check.Undecided);
        line.Add(undecided == 0 ? "" : Text($"  {undecided} not decidable before deployment"), TextStyle.Faint);
        writer.WriteLine(line.Add(pillar.IsLimited ? "  held down by something critical" : "", TextStyle.Error));
        foreach (var lost in pillar.Lost.Take(MaxLost))
        {
            var name = lost.Resource is null ? "" : $"{lost.Resource.Name}: ";
            writer.WriteLabelled(Text($"     -{lost.Points,4:0.0}  "), TextStyle.Warning, $"{name}{lost.What}");
            writer.WriteLabelled("            ", TextStyle.Faint, lost.Fix, TextStyle.Faint);
        }

        if (pillar.Lost.Count > MaxLost)
        {
            var rest = pillar.Lost.Skip(MaxLost).ToList();
            writer.WriteLine(Text($"     -{rest.Sum(static lost => lost.Points),4:0.0}  {rest.Count} more"), TextStyle.Faint);
        }
    }

    private static void WriteFailure(FailureScenario failure, TerminalWriter writer)
    {
        writer.WriteLine($"   {failure.Title}", TextStyle.Strong);
        foreach (var effect in failure.Effects.OrderByDescending(static effect => effect.Outcome).ThenBy(static effect => effect.Resource.Urn, StringComparer.Ordinal))
        {
            var style = effect.Outcome switch
            {
                FailureOutcome.GoesOn => TextStyle.Create,
                FailureOutcome.Interrupted => TextStyle.Warning,
                FailureOutcome.Stops => TextStyle.Error,
                _ => TextStyle.Symbol,
            };
            writer.WriteLabelled($"     {Verdict(effect.Outcome),-12}", style, $"{effect.Resource.Name} ({TypeNames.Short(effect.Resource)}): {effect.Text}");
        }

        writer.WriteLine();
    }

    private static string Verdict(FailureOutcome outcome) => outcome switch
    {
        FailureOutcome.GoesOn => "goes on",
        FailureOutcome.Interrupted => "interrupted",
        FailureOutcome.Stops => "stops",
        _ => "unknown",
    };

    private static string Name(PillarScore pillar) => pillar.Pillar.ToString().ToLowerInvariant();

    private static string Points(PillarScore pillar) => pillar.Points?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static TextStyle Style(PillarScore pillar) => pillar switch
    {
        { Points: null } => TextStyle.Faint,
        { Points: >= Good } => TextStyle.Create,
        { IsLimited: true } => TextStyle.Error,
        _ => TextStyle.Warning,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
