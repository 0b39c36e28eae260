using System.Text.Json.Nodes;
using Pulumi;

namespace Infra;

/// <summary>The widgets of dashboards, each as JSON without its place.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html</remarks>
internal static class DashboardWidgets
{
    /// <summary>The most alarms that one widget shows.</summary>
    public const int MaxAlarms = 100;

    public static DashboardWidget Text(int height, Output<string> markdown) => new(
        "text", DashboardBody.Columns, height, markdown.Apply(text => new JsonObject { ["markdown"] = text }.ToJsonString(DashboardBody.Json)));

    public static DashboardWidget Alarms(string title, IReadOnlyCollection<Output<string>> arns) => new(
        "alarm", DashboardBody.Columns, 1 + ((arns.Count + 3) / 4),
        Output.All(arns).Apply(known => new JsonObject
        {
            ["title"] = title,
            ["sortBy"] = "stateUpdatedTimestamp",
            ["alarms"] = new JsonArray([.. known.Select(arn => (JsonNode)arn)]),
        }.ToJsonString(DashboardBody.Json)));

    /// <summary>A signal over time, with the bound at which it is bad.</summary>
    public static DashboardWidget Graph(
        string title, int width, GoldenSignal signal, IReadOnlyDictionary<string, Input<string>> dimensions, Output<string> region) => new(
        "metric", width, 6, Properties(title, signal, dimensions, region, properties =>
        {
            properties["view"] = "timeSeries";
            properties["annotations"] = new JsonObject
            {
                ["horizontal"] = new JsonArray(new JsonObject { ["label"] = "bad", ["value"] = signal.Threshold, ["fill"] = signal.IsBadBelow ? "below" : "above" }),
            };
        }));

    /// <summary>The latest value of a signal.</summary>
    public static DashboardWidget Number(
        string title, int width, GoldenSignal signal, IReadOnlyDictionary<string, Input<string>> dimensions, Output<string> region) => new(
        "metric", width, 3, Properties(title, signal, dimensions, region, properties => properties["view"] = "singleValue"));

    private static Output<string> Properties(
        string title, GoldenSignal signal, IReadOnlyDictionary<string, Input<string>> dimensions, Output<string> region, Action<JsonObject> finish)
    {
        var names = dimensions.Keys.Order(StringComparer.Ordinal).ToList();
        return Output.Tuple(Output.All(names.Select(name => dimensions[name])), region).Apply(known =>
        {
            var values = names.Zip(known.Item1).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            var properties = new JsonObject
            {
                ["title"] = title,
                ["region"] = known.Item2,
                ["period"] = (long)signal.Period.TotalSeconds,
                ["metrics"] = Metrics(signal, values),
            };
            finish(properties);
            return properties.ToJsonString(DashboardBody.Json);
        });
    }

    private static JsonArray Metrics(GoldenSignal signal, Dictionary<string, string> dimensions)
    {
        var metrics = new JsonArray();
        if (signal.Expression is not null)
        {
            metrics.Add(new JsonArray(new JsonObject { ["id"] = "signal", ["label"] = signal.Name, ["expression"] = signal.Expression }));
        }

        foreach (var metric in signal.Metrics)
        {
            var line = new JsonArray(metric.Namespace, metric.Name);
            foreach (var dimension in metric.Dimensions)
            {
                line.Add(SignalMetric.DimensionName(dimension));
                line.Add(dimensions[dimension]);
            }

            line.Add(new JsonObject { ["id"] = metric.Id, ["stat"] = metric.Statistic, ["visible"] = signal.Expression is null });
            metrics.Add(line);
        }

        return metrics;
    }
}

/// <summary>A widget without its place.</summary>
/// <param name="Type">The type of widget.</param>
/// <param name="Width">The width, of <see cref="DashboardBody.Columns"/>.</param>
/// <param name="Height">The height, in the same unit.</param>
/// <param name="Properties">The widget's properties as JSON.</param>
internal sealed record DashboardWidget(string Type, int Width, int Height, Output<string> Properties);
