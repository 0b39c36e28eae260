using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>The outputs of the stack.</summary>
internal static class OutputsView
{
    private const int MaxOutputs = 40;

    public static void Write(Plan plan, bool isFull, TerminalWriter writer)
    {
        if (plan.Outputs.Count == 0)
        {
            return;
        }

        writer.WriteLine(" Outputs", TextStyle.Strong);
        var shown = isFull ? plan.Outputs.Count : MaxOutputs;
        var names = plan.Outputs.Take(shown).Select(output => SafeText.Line(output.Key)).ToList();
        var nameWidth = Math.Min(names.Max(CellWidth.Of), writer.Capabilities.LayoutWidth / 3);
        foreach (var (name, value) in plan.Outputs.Take(shown))
        {
            var line = new StyledText().Add("   ").Add(CellWidth.Fit(SafeText.Line(name), nameWidth, writer.Glyphs.Ellipsis), TextStyle.Accent);
            writer.WriteLine(line.PadTo(3 + nameWidth + 2).Add(ValueText.Of(value, plan), value.IsOpaque ? TextStyle.Symbol : TextStyle.Plain));
        }

        if (plan.Outputs.Count > shown)
        {
            writer.WriteLine($"   and {PlanCounts.Number(plan.Outputs.Count - shown, "more output")}", TextStyle.Faint);
        }

        writer.WriteLine();
    }
}
