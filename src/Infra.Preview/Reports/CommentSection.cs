using System.Globalization;
using System.Text;
using Infra.Plans;
using Infra.Preview.Costs;
using Infra.Preview.Terminal;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Preview.Reports;

/// <summary>What a comment says of one stack: as much as there is room for.</summary>
internal sealed class CommentSection
{
    private const int MaxLines = 400;
    private const int MaxValue = 300;
    private const int MaxListed = 100;

    private readonly StackReport _stack;
    private int _level;

    public CommentSection(StackReport stack)
    {
        _stack = stack;
        Render();
    }

    public string Text { get; private set; } = "";

    public int Bytes { get; private set; }

    public bool CanShrink => _level < 2;

    /// <summary>Leaves out detail: first the values, then the list of resources.</summary>
    public void Shrink()
    {
        _level++;
        Render();
    }

    private void Render()
    {
        var text = new StringBuilder();
        Problems(text);
        LostData(text);
        Findings(text);
        if (_level < 2 && _stack.Changes is { IsEmpty: false } changes)
        {
            Changes(text, changes, withValues: _level == 0);
        }

        if (_level == 0)
        {
            Cost(text);
        }

        Text = text.Length == 0 ? "" : $"\n#### {SafeText.Markdown(_stack.Project)}/{SafeText.Markdown(_stack.Stack)}\n{text}";
        Bytes = Encoding.UTF8.GetByteCount(Text);
    }

    private void Problems(StringBuilder text)
    {
        foreach (var problem in _stack.Problems)
        {
            text.Append("\n**Failed:** ").Append(SafeText.Markdown(Short(problem.Message))).Append('\n');
            foreach (var step in problem.Fix)
            {
                text.Append("- ").Append(SafeText.Markdown(Short(step))).Append('\n');
            }
        }
    }

    private void LostData(StringBuilder text)
    {
        foreach (var change in _stack.Destructive?.All.Take(MaxListed) ?? [])
        {
            var isRefused = _stack.Destructive!.Refused.Contains(change);
            text.Append(isRefused ? "\n> ⚠️ **" : "\n> Allowed: **").Append(change.Operation == ChangeOperation.Delete ? "Deletes " : "Replaces ")
                .Append(SafeText.Markdown(change.Resource.Name)).Append("** (").Append(SafeText.Code(change.Resource.Type)).Append(") and its data");
            text.Append(change.ReplaceKeys.Count > 0 ? $": {ChangeLook.WhyReplaced(change, SafeText.Code)}" : "");
            text.Append(isRefused ? $". To allow it: {SafeText.Code($"--allow-replace {change.Resource.Urn}")}\n" : ".\n");
        }
    }

    private void Findings(StringBuilder text)
    {
        var open = _stack.Judgement?.Open.ToList() ?? [];
        if (open.Count == 0)
        {
            return;
        }

        var isOpen = open.Exists(static finding => finding.Fails);
        text.Append(CultureInfo.InvariantCulture, $"\n<details{(isOpen ? " open" : "")}><summary>{open.Count} policy findings</summary>\n\n");
        foreach (var finding in open.Take(_level == 0 ? MaxListed : 10))
        {
            text.Append(finding.Fails ? "- ❌ **" : "- ⚠️ **").Append(finding.Rule.Severity.ToString().ToLowerInvariant()).Append("** ");
            text.Append(finding.Resource is { } resource ? SafeText.Markdown(resource.Name) + ": " : "").Append(SafeText.Markdown(finding.Message));
            text.Append(" (").Append(SafeText.Code(finding.Rule.Id));
            text.Append(finding.Source is { } source ? string.Create(CultureInfo.InvariantCulture, $", {SafeText.Code($"{source.Uri}:{source.Line}")}") : "").Append(")\n");
            text.Append(_level == 0 ? $"  Fix: {SafeText.Markdown(finding.Fix)}\n" : "");
        }

        text.Append("\n</details>\n");
    }

    private void Changes(StringBuilder text, PlanChanges changes, bool withValues)
    {
        var lines = new List<string>();
        foreach (var change in ChangeLook.Shown(changes))
        {
            var cause = ChangeLook.Cause(change, changes) is { } other ? $"  (because {SafeText.Line(other)})" : "";
            lines.Add($"{ChangeLook.DiffSign(change.Operation)} {SafeText.Line(change.Resource.Name)}  {SafeText.Line(TypeNames.Short(change.Resource))}{cause}");
            lines.AddRange(withValues ? change.Properties.SelectMany(Lines) : []);
        }

        lines.AddRange(ChangeLook.Renamed(changes).Select(static change =>
            $"  {SafeText.Line(change.Resource.Name)}  renamed (alias) from {SafeText.Line(ResourceUrn.Name(change.RenamedFrom!))}: no change in the cloud"));
        lines.AddRange(withValues ? changes.Outputs.SelectMany(Lines) : []);
        var fence = Fence(lines);
        text.Append("\n<details><summary>").Append(ChangeCounts.Of(changes)).Append("</summary>\n\n").Append(fence).Append("diff\n");
        text.AppendJoin('\n', lines.Take(MaxLines)).Append('\n');
        text.Append(lines.Count > MaxLines ? string.Create(CultureInfo.InvariantCulture, $"  and {lines.Count - MaxLines} more lines\n") : "");
        text.Append(fence).Append("\n\n</details>\n");
    }

    // A forge colours a line by its first character, so that one stands in the first column.
    private IEnumerable<string> Lines(PropertyChange property)
    {
        if (property.IsReordered)
        {
            return [$"!   {SafeText.Line(property.Path)}: other order"];
        }

        if (ChangeLook.NewOfTheSameName(property, _stack.Plan!) is { } same)
        {
            return [$"!   {SafeText.Line(property.Path)}: {SafeText.Line(Short(same))}"];
        }

        var old = property.Old is null ? [] : new[] { $"-   {SafeText.Line(property.Path)}: {Value(property.Old)}" };
        var current = property.New is null ? [] : new[] { $"+   {SafeText.Line(property.Path)}: {Value(property.New)}" };
        return [.. old, .. current];
    }

    private string Value(PlanValue value) => SafeText.Line(Short(ValueText.Of(value, _stack.Plan!)));

    private static string Short(string text) => text.Length <= MaxValue ? text : text[..MaxValue] + "…";

    private static string Fence(IEnumerable<string> lines)
    {
        var longest = lines.Select(static line => LongestRun(line, '`')).DefaultIfEmpty(0).Max();
        return new string('`', Math.Max(3, longest + 1));
    }

    private static int LongestRun(string text, char character)
    {
        var longest = 0;
        var run = 0;
        foreach (var other in text)
        {
            run = other == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private void Cost(StringBuilder text)
    {
        if (_stack.Cost is not { IsAny: true } cost)
        {
            return;
        }

        text.Append("\n<details><summary>Cost: ").Append(cost.Text).Append("</summary>\n\n").Append(char.ToUpperInvariant(cost.Note[0])).Append(cost.Note.AsSpan(1));
        text.Append("\n\n| Component | A month | For |\n| --- | --- | --- |\n");
        foreach (var (name, range, what) in CostLines.Components(cost.Estimate).Take(MaxListed))
        {
            text.Append("| ").Append(SafeText.Markdown(name)).Append(" | ").Append(range).Append(" | ").Append(SafeText.Markdown(Short(what))).Append(" |\n");
        }

        text.AppendJoin("", CostLines.NotEstimated(cost.Estimate).Take(MaxListed).Select(static line => $"\n- not estimated: {SafeText.Markdown(line)}"));
        text.Append("\n\n</details>\n");
    }
}
