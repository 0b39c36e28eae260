using System.Text.Json;

namespace Infra.Tests;

/// <summary>
/// Dashboards against the structure that CloudWatch documents:
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
/// </summary>
public class DashboardTests
{
    private const string Dashboard = "aws:cloudwatch/dashboard:Dashboard";

    [Fact, Row("alarms/dashboards")]
    public async Task Every_component_and_the_stack_have_a_dashboard()
    {
        var stack = await RunAsync();

        Assert.Equal(
            ["shop-test-shop", "shop-test-shop-network-main", "shop-test-shop-service-api", "shop-test-shop-watched-web"],
            stack.OfType(Dashboard).Select(dashboard => (string)dashboard["dashboardName"]!).Order(StringComparer.Ordinal));
        Assert.All(stack.OfType(Dashboard), dashboard => Assert.Matches("^[A-Za-z0-9_-]{1,255}$", (string)dashboard["dashboardName"]!));
    }

    [Fact]
    public async Task Sandbox_has_none_unless_asked()
    {
        Assert.Empty((await AlarmsStacks.RunAsync()).OfType(Dashboard));
        Assert.Equal(2, (await AlarmsStacks.RunAsync(change: args => args.Dashboards = true)).OfType(Dashboard).Length);
        Assert.Empty((await AlarmsStacks.RunAsync(Tier.Production, args => args.Dashboards = false)).OfType(Dashboard));
    }

    [Fact]
    public async Task Bodies_are_what_CloudWatch_takes()
    {
        var stack = await RunAsync();

        foreach (var dashboard in stack.OfType(Dashboard))
        {
            var widgets = dashboard.Json("dashboardBody").GetProperty("widgets").EnumerateArray().ToList();
            Assert.InRange(widgets.Count, 1, 500);
            Assert.All(widgets, AssertWidget);
            AssertNoOverlap(widgets);
        }
    }

    [Fact, Row("alarms/dashboards")]
    public async Task Status_comes_first_then_numbers_then_logs()
    {
        var stack = await RunAsync();

        var widgets = stack["shop-service.api.dashboard"].Json("dashboardBody").GetProperty("widgets").EnumerateArray().ToList();
        Assert.Equal("alarm", widgets[0].GetProperty("type").GetString());
        Assert.All(widgets[1..^1], widget => Assert.Equal("metric", widget.GetProperty("type").GetString()));
        Assert.Contains("$252Fshop$252Ftest$252Fapi$252Fservice", widgets[^1].GetProperty("properties").GetProperty("markdown").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_another_Region_are_read_there()
    {
        var stack = await RunAsync();

        var regions = stack["shop-watched.web.dashboard"].Json("dashboardBody").GetProperty("widgets").EnumerateArray()
            .Where(widget => widget.GetProperty("type").GetString() == "metric")
            .Select(widget => widget.GetProperty("properties").GetProperty("region").GetString());
        Assert.Equal(["us-east-1"], regions);
    }

    [Fact]
    public async Task Huge_component_fills_a_dashboard_and_no_more()
    {
        var stack = await AlarmsStacks.RunAsync(change: args =>
        {
            args.Watch.Add(AlarmsStacks.Component("fleet", instances: 600));
            args.Dashboards = true;
        });

        var widgets = stack["shop-watched.fleet.dashboard"].Json("dashboardBody").GetProperty("widgets").EnumerateArray().ToList();
        Assert.Equal(500, widgets.Count);
        Assert.Equal(6, widgets.Count(widget => widget.GetProperty("type").GetString() == "alarm"));
        Assert.All(widgets, AssertWidget);
    }

    private static Task<RecordedStack> RunAsync() => TestStack.RunAsync(() =>
    {
        var network = new Network("main", new() { Nat = NatMode.PerAvailabilityZone });
        var api = new Service("api", new() { Network = network, Image = ServiceStacks.Image });
        _ = new Alarms("shop", new()
        {
            Tier = Tier.Staging,
            Watch = { network, api, AlarmsStacks.Component("web", region: "us-east-1") },
            Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.3), 95)),
        });
    });

    private static void AssertWidget(JsonElement widget)
    {
        Assert.InRange(widget.GetProperty("width").GetInt32(), 1, 24);
        Assert.InRange(widget.GetProperty("height").GetInt32(), 1, 1000);
        Assert.InRange(widget.GetProperty("x").GetInt32(), 0, 23);
        Assert.True(widget.GetProperty("x").GetInt32() + widget.GetProperty("width").GetInt32() <= 24);
        Assert.True(widget.GetProperty("y").GetInt32() >= 0);
        var properties = widget.GetProperty("properties");
        switch (widget.GetProperty("type").GetString())
        {
            case "text":
                Assert.NotEqual("", properties.GetProperty("markdown").GetString());
                break;
            case "alarm":
                Assert.InRange(properties.GetProperty("alarms").GetArrayLength(), 1, 100);
                Assert.All(properties.GetProperty("alarms").EnumerateArray(), arn => Assert.StartsWith("arn:aws:", arn.GetString(), StringComparison.Ordinal));
                break;
            case "metric":
                AssertMetric(properties);
                break;
            case var other:
                Assert.Fail($"CloudWatch has no widget {other}.");
                break;
        }
    }

    private static void AssertMetric(JsonElement properties)
    {
        Assert.NotEqual("", properties.GetProperty("region").GetString());
        Assert.NotEqual("", properties.GetProperty("title").GetString());
        Assert.Contains(properties.GetProperty("view").GetString(), (string[])["timeSeries", "singleValue"]);
        Assert.Equal(0, properties.GetProperty("period").GetInt64() % 60);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metric in properties.GetProperty("metrics").EnumerateArray())
        {
            var items = metric.EnumerateArray().ToList();
            var options = items[^1];
            Assert.Matches("^[a-z][A-Za-z0-9_]*$", options.GetProperty("id").GetString()!);
            Assert.True(ids.Add(options.GetProperty("id").GetString()!));
            if (options.TryGetProperty("expression", out _))
            {
                Assert.Single(items);
                continue;
            }

            // Namespace, name, and dimensions in pairs.
            Assert.True(items.Count >= 3 && items.Count % 2 == 1);
            Assert.All(items[..^1], item => Assert.NotEqual("", item.GetString()));
            Assert.NotEqual("", options.GetProperty("stat").GetString());
        }
    }

    private static void AssertNoOverlap(List<JsonElement> widgets)
    {
        var taken = new HashSet<(int, int)>();
        foreach (var widget in widgets)
        {
            for (var x = 0; x < widget.GetProperty("width").GetInt32(); x++)
            {
                for (var y = 0; y < widget.GetProperty("height").GetInt32(); y++)
                {
                    Assert.True(taken.Add((widget.GetProperty("x").GetInt32() + x, widget.GetProperty("y").GetInt32() + y)));
                }
            }
        }
    }
}
