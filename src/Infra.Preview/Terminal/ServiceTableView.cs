using System.Globalization;
using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>What is created, by service: the count and the kinds.</summary>
internal static class ServiceTableView
{
    private const int MaxServices = 16;

    public static void Write(Plan plan, TerminalWriter writer)
    {
        var services = plan.Resources
            .Where(PlanCounts.IsCreated)
            .GroupBy(resource => TypeNames.Service(resource.Type), StringComparer.Ordinal)
            .OrderByDescending(service => service.Count())
            .ThenBy(service => service.Key, StringComparer.Ordinal)
            .ToList();
        if (services.Count == 0)
        {
            return;
        }

        writer.WriteLine(" To create, by service", TextStyle.Strong);
        var nameWidth = Math.Min(services.Max(service => CellWidth.Of(SafeText.Line(service.Key))), writer.Capabilities.LayoutWidth / 3);
        var countWidth = Text(services[0].Count()).Length;
        foreach (var service in services.Take(MaxServices))
        {
            var line = new StyledText().Add("   ")
                .Add(CellWidth.Fit(SafeText.Line(service.Key), nameWidth, writer.Glyphs.Ellipsis))
                .PadTo(3 + nameWidth + 2)
                .Add(Text(service.Count()).PadLeft(countWidth), TextStyle.Create)
                .Add("  ");
            writer.WriteLine(line.Add(KindSummary.Of(service, writer.Capabilities.LayoutWidth - line.Width, writer.Glyphs), TextStyle.Faint));
        }

        if (services.Count > MaxServices)
        {
            writer.WriteLine($"   and {PlanCounts.Number(services.Count - MaxServices, "more service")}", TextStyle.Faint);
        }

        writer.WriteLine();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
