using Infra.Preview.Costs;

namespace Infra.Preview.Terminal;

/// <summary>Shows what a stack costs: in a sentence, or by component with what is left out.</summary>
internal static class CostView
{
    private const int RangeWidth = 18;

    public static void WriteSummary(StackCost cost, TerminalWriter writer)
    {
        if (cost.IsAny)
        {
            writer.WriteLabelled(" Cost: ", TextStyle.Strong, $"{cost.Text}, {cost.Note}");
        }
    }

    public static void Write(StackCost cost, TerminalWriter writer)
    {
        if (!cost.IsAny)
        {
            return;
        }

        writer.WriteLine(" Cost a month", TextStyle.Strong);
        foreach (var (name, range, what) in CostLines.Components(cost.Estimate))
        {
            writer.WriteLine(new StyledText().Add("   ").Add(range.PadLeft(RangeWidth), TextStyle.Accent).Add($"  {name}"));
            writer.WriteLabelled(new string(' ', RangeWidth + 5), TextStyle.Plain, Plain(what, writer), TextStyle.Faint);
        }

        var unpriced = CostLines.NotEstimated(cost.Estimate).ToList();
        if (unpriced.Count > 0)
        {
            writer.WriteLine("   Not estimated", TextStyle.Strong);
            unpriced.ForEach(line => writer.WriteLabelled("     ", TextStyle.Plain, Plain(line, writer), TextStyle.Faint));
        }

        writer.WriteLine();
    }

    private static string Plain(string text, TerminalWriter writer) => writer.Capabilities.HasUnicode ? text : text.Replace(" × ", " x ", StringComparison.Ordinal);
}
