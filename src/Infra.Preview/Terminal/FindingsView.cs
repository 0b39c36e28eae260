using Infra.Policies;

namespace Infra.Preview.Terminal;

/// <summary>
/// Shows what the policies found: what fails the run first, then by severity, each rule once with the resources that break it, why it matters and
/// what to do. What is waived, and what cannot be decided before deployment, is listed in full views only.
/// </summary>
public static class FindingsView
{
    private const int MaxRules = 20;
    private const int MaxResources = 5;
    private const int Indent = 5;

    /// <summary>The findings alone.</summary>
    internal static void Write(EvaluationResult result, bool isFull, TerminalWriter writer)
    {
        var groups = Groups(result, isFull);
        if (groups.Count == 0)
        {
            return;
        }

        writer.WriteLine(" Policies", TextStyle.Strong);
        foreach (var group in groups.Take(isFull ? int.MaxValue : MaxRules))
        {
            writer.WriteLine();
            Write(group, isFull, writer);
        }

        writer.WriteLine();
        if (!isFull && groups.Count > MaxRules)
        {
            writer.WriteLine($"   and {PlanCounts.Number(groups.Count - MaxRules, "more rule")}; --full shows all", TextStyle.Faint);
            writer.WriteLine();
        }
    }

    /// <summary>The findings and their summary, where no plan is shown.</summary>
    public static void WriteAlone(EvaluationResult result, bool isFull, TerminalWriter writer)
    {
        writer.WriteLine();
        Write(result, isFull, writer);
        JudgementSummary.Write(result, writer);
    }

    private static List<List<Finding>> Groups(EvaluationResult result, bool isFull)
    {
        var groups = new List<List<Finding>>();
        foreach (var finding in isFull ? result.Findings : result.Open)
        {
            if (groups.Count == 0 || !IsSameGroup(groups[^1][0], finding))
            {
                groups.Add([]);
            }

            groups[^1].Add(finding);
        }

        return groups;
    }

    private static bool IsSameGroup(Finding left, Finding right) =>
        (left.Rule.Id, left.Kind, left.Status, left.Fails) == (right.Rule.Id, right.Kind, right.Status, right.Fails);

    private static void Write(List<Finding> group, bool isFull, TerminalWriter writer)
    {
        var first = group[0];
        var (mark, style) = Mark(first, writer.Glyphs);
        writer.WriteLine(new StyledText()
            .Add($"   {mark} {first.Rule.Severity.ToString().ToLowerInvariant()}", style)
            .Add($"  {first.Rule.Title}", TextStyle.Strong)
            .Add($"  {first.Rule.Id} {first.Rule.Slug}{State(first)}", TextStyle.Faint));
        foreach (var finding in group.Take(isFull ? int.MaxValue : MaxResources))
        {
            WriteFinding(finding, writer);
        }

        if (!isFull && group.Count > MaxResources)
        {
            writer.WriteLine($"{new string(' ', Indent)}and {group.Count - MaxResources} more; --full shows all", TextStyle.Faint);
        }

        if (first is { Status: FindingStatus.Open, Kind: not FindingKind.Undecidable })
        {
            writer.WriteLabelled("     why  ", TextStyle.Faint, first.Why, TextStyle.Faint);
            writer.WriteLabelled("     fix  ", TextStyle.Faint, first.Fix);
        }
    }

    private static void WriteFinding(Finding finding, TerminalWriter writer)
    {
        var label = new string(' ', Indent);
        var text = finding.Message;
        if (finding.Resource is { } resource)
        {
            var above = finding.ComponentPath.Count == 0 ? "" : $" in {string.Join(" > ", finding.ComponentPath)}";
            text = $"{resource.Name} ({TypeNames.Short(resource)}{above}): {text}";
        }

        if (finding.Property.Length > 0)
        {
            text += finding.Value.Length == 0 ? $" [{finding.Property}]" : $" [{finding.Property} = {finding.Value}]";
        }

        text += finding is { Status: FindingStatus.Waived, Waiver: { } waiver } ? $" Waived until {waiver.Expires:yyyy-MM-dd} ({waiver.Owner}): {waiver.Reason}" : "";
        writer.WriteLabelled(label, TextStyle.Plain, text);
        if (finding.Source is { } source)
        {
            writer.WriteLabelled($"{label}at ", TextStyle.Faint, FormattableString.Invariant($"{source.Uri}:{source.Line}"), TextStyle.Faint);
        }
    }

    private static string State(Finding finding) => finding switch
    {
        { Status: FindingStatus.Waived } => ", waived",
        { Status: FindingStatus.Baselined } => ", in the baseline",
        { Kind: FindingKind.Undecidable } => ", not decidable before deployment",
        { Fails: false } => ", advisory",
        _ => "",
    };

    private static (string Mark, TextStyle Style) Mark(Finding finding, Glyphs glyphs) => finding switch
    {
        { Fails: true } => (glyphs.Cross, TextStyle.Error),
        { Status: not FindingStatus.Open } => ("-", TextStyle.Faint),
        { Kind: FindingKind.Undecidable } => ("?", TextStyle.Symbol),
        _ => ("!", TextStyle.Warning),
    };
}
