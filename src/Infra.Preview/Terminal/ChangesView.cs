using System.Globalization;
using Infra.Plans;
using Infra.Preview.Changing;

namespace Infra.Preview.Terminal;

/// <summary>
/// Shows what a deployment would change, the dangerous first: what loses data, other replacements and deletions, updates, and what is new. The cause
/// stands with each value that changes because another resource does.
/// </summary>
internal sealed class ChangesView(PlanChanges changes, DestructiveChanges destructive, Plan plan, bool isFull, TerminalWriter writer)
{
    private const int MaxResources = 30;
    private const int MaxProperties = 12;
    private const int MaxText = 400;

    public void Write()
    {
        var shown = ChangeLook.Shown(changes);
        var atRisk = destructive.All.ToHashSet();
        Write("Loses data", TextStyle.Error, [.. destructive.All]);
        foreach (var operation in ChangeLook.Order)
        {
            Write(ChangeLook.Title(operation), TitleStyle(operation), shown.FindAll(change => change.Operation == operation && !atRisk.Contains(change)));
        }

        WriteRenamed();
        WriteOutputs();
        WriteDoubts(shown);
    }

    private void Write(string title, TextStyle style, List<ResourceChange> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        writer.WriteLine(new StyledText().Add($" {title}", style).Add(string.Create(CultureInfo.InvariantCulture, $"  {group.Count}"), TextStyle.Faint));
        foreach (var change in group.Take(isFull ? int.MaxValue : MaxResources))
        {
            Write(change);
        }

        if (!isFull && group.Count > MaxResources)
        {
            writer.WriteLine($"   and {group.Count - MaxResources} more; --full shows all", TextStyle.Faint);
        }

        writer.WriteLine();
    }

    private void Write(ResourceChange change)
    {
        var (sign, style) = ChangeLook.Sign(change.Operation, writer.Glyphs);
        var cause = ChangeLook.Cause(change, changes);
        var line = new StyledText().Add($"   {sign} ", style).Add(change.Resource.Name, TextStyle.Strong).Add($"  {TypeNames.Short(change.Resource)}", TextStyle.Faint);
        writer.WriteLine(line.Add(Place(change), TextStyle.Faint));
        if (Remark(change) is { Length: > 0 } remark)
        {
            writer.WriteLabelled("       ", TextStyle.Plain, remark, DestructiveChanges.IsDestructive(change) ? TextStyle.Error : TextStyle.Warning);
        }

        if (cause is not null)
        {
            writer.WriteLabelled("       ", TextStyle.Plain, $"because {cause}", TextStyle.Plain);
        }

        foreach (var property in change.Properties.Take(isFull ? int.MaxValue : MaxProperties))
        {
            Write(property, isCauseKnown: cause is not null);
        }

        if (!isFull && change.Properties.Count > MaxProperties)
        {
            writer.WriteLine($"       and {change.Properties.Count - MaxProperties} more; --full shows all", TextStyle.Faint);
        }
    }

    private string Place(ResourceChange change)
    {
        var component = change.New is { } resource ? plan.ComponentOf(resource) : null;
        return component is null ? "" : $"  in {TypeNames.Short(component)} {component.Name}";
    }

    private string Remark(ResourceChange change)
    {
        var parts = new List<string>();
        if (change.ReplaceKeys.Count > 0)
        {
            parts.Add(ChangeLook.WhyReplaced(change, static key => key));
        }

        if (change.DeletesFirst == true)
        {
            parts.Add("the old one is deleted before the new one is made");
        }

        if (change.IsBlocked)
        {
            parts.Add("it is protected, so pulumi up refuses");
        }

        if (change is { RenamedFrom: { } earlier, Operation: not ChangeOperation.Same })
        {
            parts.Add($"renamed (alias) from {ResourceUrn.Name(earlier)}");
        }

        if (change.IsRetained)
        {
            parts.Add("the old one stays in the cloud");
        }

        if (destructive.Refused.Contains(change))
        {
            parts.Add($"allow it with --allow-replace {change.Resource.Urn}");
        }

        return string.Join("; ", parts);
    }

    private void Write(PropertyChange property, bool isCauseKnown = false)
    {
        var label = new StyledText().Add("       ").Add(property.Path, TextStyle.Accent);
        var cause = isCauseKnown || property.Causes.Count == 0 ? "" : $"  (because {ChangeLook.Because(property.Causes, changes)})";
        var same = property.IsReordered ? "other order" : ChangeLook.NewOfTheSameName(property, plan);
        var text = (same ?? $"{Value(property.Old)} {writer.Glyphs.Arrow} {Value(property.New)}") + cause;
        if (label.Width + 2 + CellWidth.Of(SafeText.Line(text)) <= writer.Capabilities.LayoutWidth)
        {
            writer.WriteLine(label.Add("  ").Add(text, property.ForcesReplacement ? TextStyle.Warning : TextStyle.Plain));
            return;
        }

        writer.WriteLine(label);
        if (same is not null)
        {
            writer.WriteLabelled("         ", TextStyle.Plain, Cut(text));
            return;
        }

        WriteLong("-", property.Old, "");
        WriteLong("+", property.New, cause);
    }

    private void WriteLong(string sign, PlanValue? value, string cause)
    {
        if (value is not null)
        {
            writer.WriteLabelled($"         {sign} ", TextStyle.Faint, Cut(Value(value)) + cause);
        }
    }

    private string Cut(string text) => isFull || text.Length <= MaxText ? text : text[..MaxText] + writer.Glyphs.Ellipsis;

    private string Value(PlanValue? value) => value switch
    {
        null => "nothing",
        StringValue { Text.Length: 0 } => "\"\"",
        _ => ValueText.Of(value, plan),
    };

    private void WriteRenamed()
    {
        var renamed = ChangeLook.Renamed(changes);
        foreach (var change in renamed.Take(isFull ? int.MaxValue : MaxResources))
        {
            writer.WriteLine(
                new StyledText().Add("   = ", TextStyle.Faint).Add(change.Resource.Name, TextStyle.Strong)
                    .Add($"  {TypeNames.Short(change.Resource)}  renamed (alias) from {ResourceUrn.Name(change.RenamedFrom!)}: no change in the cloud", TextStyle.Faint));
        }

        if (!isFull && renamed.Count > MaxResources)
        {
            writer.WriteLine($"   and {renamed.Count - MaxResources} more renamed; --full shows all", TextStyle.Faint);
        }

        if (renamed.Count > 0)
        {
            writer.WriteLine();
        }
    }

    private void WriteOutputs()
    {
        if (changes.Outputs.Count == 0)
        {
            return;
        }

        writer.WriteLine(" Outputs that change", TextStyle.Strong);
        foreach (var output in changes.Outputs)
        {
            Write(output);
        }

        writer.WriteLine();
    }

    // What a preview cannot know is said, not left out.
    private void WriteDoubts(List<ResourceChange> shown)
    {
        var hidden = changes.Resources.Sum(static change => change.NotCompared.Count);
        if (hidden > 0)
        {
            writer.WriteLine($" {PlanCounts.Number(hidden, "value")} not compared: secrets, and what only the cloud knows", TextStyle.Faint);
        }

        var types = shown.Where(static change => change is { Operation: ChangeOperation.Update, IsReplacementKnown: false })
            .Select(static change => TypeNames.Short(change.Resource)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (types.Count > 0)
        {
            writer.WriteLine($" An update of {string.Join(", ", types)} may turn out to be a replacement: no facts about the type", TextStyle.Faint);
        }
    }

    private static TextStyle TitleStyle(ChangeOperation operation) => operation switch
    {
        ChangeOperation.Create => TextStyle.Create,
        ChangeOperation.Update => TextStyle.Strong,
        _ => TextStyle.Warning,
    };
}
