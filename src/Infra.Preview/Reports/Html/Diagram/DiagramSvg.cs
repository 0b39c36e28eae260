using System.Globalization;
using System.Text;
using Infra.Preview.Terminal;

namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>Draws the architecture of a stack as SVG, readable without a script, to people and to screen readers.</summary>
internal sealed class DiagramSvg
{
    private const int BoxWidth = 190;
    private const int BoxHeight = 64;
    private const int ColumnGap = 110;
    private const int RowGap = 26;
    private const int Margin = 24;
    private const int FrameTop = 30;
    private const int MaxName = 22;

    private readonly StringBuilder _svg = new();
    private readonly Dictionary<string, (int X, int Y)> _at = new(StringComparer.Ordinal);
    private readonly ArchitectureGraph _graph;
    private readonly int _width;
    private readonly int _height;

    private DiagramSvg(ArchitectureGraph graph)
    {
        _graph = graph;
        var boxes = graph.Boxes.Where(static box => !box.IsNetwork).ToList();
        var frames = boxes.ToDictionary(static box => box.Key, static box => box.Network ?? "", StringComparer.Ordinal);
        var layout = new LayeredLayout([.. boxes.Select(static box => box.Key)], graph.Arrows, key => frames[key]);
        _width = Math.Max(BoxWidth, (layout.Columns.Count * (BoxWidth + ColumnGap)) - ColumnGap) + (2 * Margin);
        _height = Margin;
        // Each frame has a lane of its own from left to right, so that nothing from outside lies within it.
        foreach (var frame in frames.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            _height += PlaceLane([.. layout.Columns.Select(column => column.FindAll(key => frames[key] == frame))], _height);
        }

        _height += Margin;
    }

    /// <summary>The drawing; empty for a stack without resources.</summary>
    public static string Draw(ArchitectureGraph graph) => graph.Boxes.Count == 0 ? "" : new DiagramSvg(graph).Draw();

    private int PlaceLane(List<List<string>> columns, int top)
    {
        var rows = columns.Max(static keys => keys.Count);
        for (var column = 0; column < columns.Count; column++)
        {
            var first = top + FrameTop + ((rows - columns[column].Count) * (BoxHeight + RowGap) / 2);
            for (var row = 0; row < columns[column].Count; row++)
            {
                _at[columns[column][row]] = (Margin + (column * (BoxWidth + ColumnGap)), first + (row * (BoxHeight + RowGap)));
            }
        }

        return FrameTop + (rows * (BoxHeight + RowGap));
    }

    private string Draw()
    {
        Add($"""<svg class="diagram" viewBox="0 0 {_width} {_height}" width="{_width}" height="{_height}" role="img" aria-label="Architecture: {_graph.Boxes.Count} parts, {_graph.Arrows.Count} connections">""");
        Add($"""<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z"/></marker></defs>""");
        foreach (var network in _graph.Boxes.Where(static box => box.IsNetwork))
        {
            DrawFrame(network);
        }

        foreach (var arrow in _graph.Arrows)
        {
            DrawArrow(arrow);
        }

        foreach (var box in _graph.Boxes.Where(static box => !box.IsNetwork))
        {
            DrawBox(box);
        }

        return _svg.Append("</svg>").ToString();
    }

    private void DrawFrame(DiagramBox network)
    {
        var inside = _graph.Boxes.Where(box => box.Network == network.Key).Select(box => _at[box.Key]).ToList();
        if (inside.Count == 0)
        {
            return;
        }

        var (left, top) = (inside.Min(static at => at.X) - 14, inside.Min(static at => at.Y) - FrameTop);
        var (width, height) = (inside.Max(static at => at.X) + BoxWidth + 14 - left, inside.Max(static at => at.Y) + BoxHeight + 14 - top);
        Add($"""<a href="#" data-component="{_graph.NumberOf(network)}" class="frame{Changed(network)}"><rect x="{left}" y="{top}" width="{width}" height="{height}" rx="10"/>""");
        Add($"""<text x="{left + 12}" y="{top + 19}">{Label(network.Name)} · {HtmlText.Of(network.Kind)} · {PlanCounts.Number(network.Resources, "resource")}</text></a>""");
    }

    private void DrawArrow(DiagramArrow arrow)
    {
        if (!_at.TryGetValue(arrow.From, out var from) || !_at.TryGetValue(arrow.To, out var to))
        {
            return;
        }

        var isBack = to.X <= from.X;
        var (x1, y1) = (isBack ? from.X + (BoxWidth / 2) : from.X + BoxWidth, isBack ? from.Y + BoxHeight : from.Y + (BoxHeight / 2));
        var (x2, y2) = (isBack ? to.X + (BoxWidth / 2) : to.X, isBack ? to.Y + BoxHeight : to.Y + (BoxHeight / 2));
        var bend = isBack ? 0 : Math.Max(40, (x2 - x1) / 2);
        var drop = isBack ? 36 : 0;
        Add($"""<path class="arrow" d="M{x1} {y1}C{x1 + bend} {y1 + drop} {x2 - bend} {y2 + drop} {x2} {y2}" marker-end="url(#arrow)"/>""");
        if (arrow.Label.Length > 0)
        {
            Add($"""<text class="label" x="{(x1 + x2) / 2}" y="{((y1 + y2) / 2) + (isBack ? 34 : -6)}">{HtmlText.Of(arrow.Label)}</text>""");
        }
    }

    private void DrawBox(DiagramBox box)
    {
        var (x, y) = _at[box.Key];
        var kind = box.IsInternet ? "box internet" : box.IsMonitor ? "box monitor" : "box";
        var count = box.IsInternet ? "" : string.Create(CultureInfo.InvariantCulture, $" · {box.Resources}");
        Add($"""<a href="#" data-component="{_graph.NumberOf(box)}" class="{kind}{Changed(box)}"><title>{HtmlText.Of(box.Name)} {HtmlText.Of(box.Kind)}</title><rect x="{x}" y="{y}" width="{BoxWidth}" height="{BoxHeight}" rx="8"/>""");
        Add($"""<text class="name" x="{x + 14}" y="{y + 27}">{Label(box.Name)}</text><text class="kind" x="{x + 14}" y="{y + 47}">{Label(box.Kind)}{count}{(box.IsWatched ? " · watched" : "")}</text></a>""");
    }

    private static string Changed(DiagramBox box) => box.IsChanged ? " changed" : "";

    private static string Label(string text) => HtmlText.Of(text.Length <= MaxName ? text : text[..(MaxName - 1)] + "…");

    private void Add(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
