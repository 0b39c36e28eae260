using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>Lays out the tree in three columns: name, type, and what is below.</summary>
internal static class PlanTreeView
{
    private const int Gap = 2;

    public static void Write(Plan plan, bool isFull, TerminalWriter writer)
    {
        var rows = new PlanTree(plan, isFull, writer.Glyphs).Rows();
        if (rows.Count == 0)
        {
            return;
        }

        var width = writer.Capabilities.LayoutWidth;
        var nameWidth = Math.Min(rows.Max(NameWidth), Math.Max(14, width * 45 / 100));
        // Where nothing is collapsed the types have the rest of the line to themselves.
        var typeLimit = rows.Any(row => row.Hidden.Count > 0) ? width * 30 / 100 : width - nameWidth - Gap;
        var typeWidth = width < 60 ? 0 : Math.Min(rows.Max(row => CellWidth.Of(SafeText.Line(row.Type))), typeLimit);
        foreach (var row in rows)
        {
            writer.WriteLine(Line(row, nameWidth, typeWidth, width, writer.Glyphs));
        }

        writer.WriteLine();
    }

    private static StyledText Line(TreeRow row, int nameWidth, int typeWidth, int width, Glyphs glyphs)
    {
        var line = new StyledText()
            .Add(" " + row.Lines, TextStyle.Faint)
            .Add(row.Sign, row.Sign == Glyphs.Create ? TextStyle.Create : TextStyle.Accent)
            .Add(" ");
        var name = CellWidth.Fit(SafeText.Line(row.Name), Math.Max(4, nameWidth - line.Width), glyphs.Ellipsis);
        line.Add(name, row.IsComponent ? TextStyle.Strong : TextStyle.Plain);
        if (typeWidth > 0)
        {
            line.PadTo(nameWidth + Gap).Add(CellWidth.Fit(SafeText.Line(row.Type), typeWidth, glyphs.Ellipsis), TextStyle.Faint);
        }

        if (row.Hidden.Count == 0)
        {
            return line;
        }

        var hidden = row.Hidden.Where(resource => !resource.IsComponent).ToList();
        line.PadTo(nameWidth + Gap + (typeWidth == 0 ? 0 : typeWidth + Gap)).Add(PlanCounts.Number(hidden.Count, "resource"));
        var room = width - line.Width - 2;
        return room < 8 ? line : line.Add("  ").Add(KindSummary.Of(hidden, room, glyphs), TextStyle.Faint);
    }

    private static int NameWidth(TreeRow row) => 1 + CellWidth.Of(row.Lines) + 2 + CellWidth.Of(SafeText.Line(row.Name));
}
