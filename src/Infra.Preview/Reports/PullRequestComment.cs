using System.Globalization;
using System.Text;
using Infra.Preview.Terminal;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Preview.Reports;

/// <summary>
/// The comment on a pull request: the verdict first, a table of the stacks, what loses data in the open, and everything else folded away. It never exceeds its
/// limit: the largest stacks lose their detail first, never their summary.
/// </summary>
public static class PullRequestComment
{
    /// <summary>Renders the comment.</summary>
    /// <param name="stacks">The stacks, in the order to show them in.</param>
    /// <param name="options">Default: no link, 60,000 bytes.</param>
    public static string Render(IReadOnlyList<StackReport> stacks, CommentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        options ??= new CommentOptions();
        var head = Head(stacks, options);
        var sections = stacks.Select(static stack => new CommentSection(stack)).ToList();
        var room = options.MaxBytes - Encoding.UTF8.GetByteCount(head);
        for (var size = sections.Sum(static section => section.Bytes); size > room; size = sections.Sum(static section => section.Bytes))
        {
            var largest = sections.Where(static section => section.CanShrink).MaxBy(static section => section.Bytes);
            if (largest is null)
            {
                break;
            }

            largest.Shrink();
        }

        var text = new StringBuilder(head);
        foreach (var section in sections)
        {
            text.Append(section.Text);
        }

        return Cut(text.ToString(), options.MaxBytes);
    }

    private static string Head(IReadOnlyList<StackReport> stacks, CommentOptions options)
    {
        var text = new StringBuilder($"<!-- infra:{MarkOf(options.Key)} -->\n");
        text.Append("### ").Append(Verdict(stacks)).Append("\n\n");
        text.Append("| Stack | Changes | Policies | Security | Resilience | Scalability | Observability | Cost |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var stack in stacks)
        {
            text.Append(Row(stack));
        }

        if (options.ReportUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme is "https" or "http")
        {
            text.Append("\n[The whole report](").Append(Uri.EscapeDataString(url).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal)).Append(")\n");
        }

        return text.ToString();
    }

    // Nothing in it may end the comment that it stands in.
    private static string MarkOf(string key) => string.Concat(SafeText.Line(key).Where(static character => character is not ('<' or '>'))).Replace("--", "-", StringComparison.Ordinal);

    private static string Verdict(IReadOnlyList<StackReport> stacks)
    {
        var failed = stacks.Count(static stack => stack.Plan is null);
        var losing = stacks.Sum(static stack => stack.Destructive?.Refused.Count ?? 0);
        var violations = stacks.Sum(static stack => stack.Judgement?.Findings.Count(static finding => finding.Fails) ?? 0);
        var parts = new List<string>();
        Add(parts, failed, "preview failed", "previews failed");
        Add(parts, losing, "resource would lose its data", "resources would lose their data");
        Add(parts, violations, "policy violation", "policy violations");
        var (icon, text) = parts.Count > 0 ? ("❌", string.Join(", ", parts))
            : stacks.All(static stack => stack.Changes is { IsEmpty: true }) ? ("✅", "No changes")
            : ("✅", "Ready to deploy");
        return $"{icon} {text}";
    }

    private static void Add(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
        }
    }

    private static string Row(StackReport stack)
    {
        var changes = stack.Plan is null ? "**failed**"
            : stack.Changes is { } known ? ChangeCounts.Of(known).ToString()
            : PlanCounts.Of(stack.Plan).ToString();
        var findings = stack.Judgement is not { } judgement ? "-"
            : judgement.Fails ? string.Create(CultureInfo.InvariantCulture, $"**{judgement.Findings.Count(static finding => finding.Fails)} mandatory**")
            : judgement.Open.Any() ? string.Create(CultureInfo.InvariantCulture, $"{judgement.Open.Count()} advisory")
            : "none violated";
        var points = stack.Score?.Pillars.Select(static pillar => pillar.Points?.ToString(CultureInfo.InvariantCulture) ?? "-") ?? ["-", "-", "-", "-"];
        return $"| {SafeText.Markdown(stack.Project)}/{SafeText.Markdown(stack.Stack)} | {changes} | {findings} | {string.Join(" | ", points)} | {(stack.Cost is { IsAny: true } cost ? cost.Text : "-")} |\n";
    }

    // Only what no section could give up any more is cut, at the end of a line.
    private static string Cut(string text, int maxBytes)
    {
        const string Rest = "\n\nThe rest did not fit.\n";
        if (Encoding.UTF8.GetByteCount(text) <= maxBytes)
        {
            return text;
        }

        var length = text.Length;
        while (length > 0 && Encoding.UTF8.GetByteCount(text.AsSpan(0, length)) > maxBytes - Rest.Length)
        {
            length = text.LastIndexOf('\n', length - 1);
        }

        return text[..Math.Max(length, 0)] + Rest;
    }
}
