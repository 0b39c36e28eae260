using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi;

namespace Infra;

/// <summary>The JSON of a dashboard: widgets in rows, from left to right and from top to bottom.</summary>
internal static class DashboardBody
{
    /// <summary>The width of a dashboard.</summary>
    public const int Columns = 24;

    /// <summary>The most widgets of a dashboard: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html</summary>
    public const int MaxWidgets = 500;

    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Output<string> Create(IReadOnlyList<DashboardWidget> widgets) =>
        Output.All(widgets.Select(widget => widget.Properties)).Apply(properties => Write(widgets, properties));

    private static string Write(IReadOnlyList<DashboardWidget> widgets, ImmutableArray<string> properties)
    {
        var body = new StringBuilder("{\"widgets\":[");
        var (x, y, rowHeight) = (0, 0, 0);
        for (var index = 0; index < widgets.Count; index++)
        {
            var widget = widgets[index];
            if (x + widget.Width > Columns)
            {
                (x, y, rowHeight) = (0, y + rowHeight, 0);
            }

            body.Append(index == 0 ? "" : ",").Append(
                CultureInfo.InvariantCulture,
                $"{{\"type\":\"{widget.Type}\",\"x\":{x},\"y\":{y},\"width\":{widget.Width},\"height\":{widget.Height},\"properties\":{properties[index]}}}");
            x += widget.Width;
            rowHeight = Math.Max(rowHeight, widget.Height);
        }

        return body.Append("]}").ToString();
    }
}
