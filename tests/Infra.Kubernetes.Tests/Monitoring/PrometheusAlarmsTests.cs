using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Testing;

namespace Infra.Kubernetes.Tests;

public partial class PrometheusAlarmsTests
{
    private static readonly string[] RuleKeys = ["alert", "annotations", "expr", "for", "labels", "record"];

    [Fact]
    public async Task Every_component_has_rules_of_its_own_beside_it()
    {
        var stack = await RunAsync();

        Assert.Equal(
            ["api in shop", "nightly in shop", "worker in shop"],
            stack.OfType("kubernetes:monitoring.coreos.com/v1:PrometheusRule").Select(rule => $"{rule["metadata.name"]} in {rule["metadata.namespace"]}").Order());
    }

    [Fact]
    public async Task Rules_have_the_form_that_the_operator_takes()
    {
        foreach (var rule in Rules(await RunAsync()))
        {
            Assert.All(rule.Keys, key => Assert.Contains(key, RuleKeys));
            Assert.True(rule.ContainsKey("alert") != rule.ContainsKey("record"));
            Assert.False(rule.ContainsKey("record") && rule.ContainsKey("for"));
            Assert.Matches("^[a-zA-Z_:][a-zA-Z0-9_:]*$", (string)rule.GetValueOrDefault("record", "slo:x")!);
            Assert.Matches("^([0-9]+[smhd])$", (string)rule.GetValueOrDefault("for", "1m")!);
        }
    }

    [Fact]
    public async Task Expressions_are_whole_and_about_the_namespace_only()
    {
        foreach (var expression in Rules(await RunAsync()).Select(rule => (string)rule["expr"]))
        {
            Assert.DoesNotContain("$ns", expression, StringComparison.Ordinal);
            Assert.Equal(expression.Count(letter => letter == '('), expression.Count(letter => letter == ')'));
            Assert.Equal(expression.Count(letter => letter == '{'), expression.Count(letter => letter == '}'));
            Assert.Equal(0, expression.Count(letter => letter == '"') % 2);
            Assert.All(Selectors().Matches(expression), selector => Assert.StartsWith("{namespace=\"shop\",", selector.Value, StringComparison.Ordinal));
            Assert.All(Windows().Matches(expression), window => Assert.Contains(window.Value, (string[])["[5m]", "[15m]", "[30m]", "[1h]", "[6h]", "[3d]"]));
        }
    }

    [Fact]
    public async Task Every_alarm_says_how_urgent_it_is_what_it_means_and_where_its_runbook_is()
    {
        foreach (var alert in Rules(await RunAsync()).Where(rule => rule.ContainsKey("alert")))
        {
            var labels = (IReadOnlyDictionary<string, object>)alert["labels"];
            var annotations = (IReadOnlyDictionary<string, object>)alert["annotations"];

            Assert.Contains(labels["severity"], (object[])["critical", "warning"]);
            Assert.Equal("payments", labels["owner"]);
            Assert.EndsWith(".", (string)annotations["summary"], StringComparison.Ordinal);
            var runbook = ((string)annotations["runbook_url"]).Split('#');
            var headings = File.ReadLines(RepositoryRoot.Path(runbook[0])).Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' ').Replace(' ', '-').ToLowerInvariant());
            Assert.Contains(runbook[1], headings);
        }
    }

    [Fact]
    public async Task Alarms_have_names_of_their_own()
    {
        var names = Rules(await RunAsync()).Where(rule => rule.ContainsKey("alert")).Select(rule => (string)rule["alert"]).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("ApiErrorRate", names);
        Assert.Contains("ApiSloAvailabilityFast", names);
        Assert.Contains("NightlyRunMissed", names);
    }

    [Theory]
    [InlineData("availability", "fast", "1h", "5m", 0.0144)]
    [InlineData("availability", "slow", "6h", "30m", 0.006)]
    [InlineData("availability", "creeping", "3d", "6h", 0.001)]
    public async Task Objective_burns_at_the_rates_of_AWS_in_both_windows(string objective, string pair, string isLong, string isShort, double rate)
    {
        var expression = Alert(await RunAsync(), $"ApiSlo{LinkVariable.Pascal(objective)}{LinkVariable.Pascal(pair)}");
        var parts = expression.Split(" and ");

        Assert.Equal(2, parts.Length);
        Assert.StartsWith($"slo:failures:increase{isLong}{{", parts[0], StringComparison.Ordinal);
        Assert.StartsWith($"slo:failures:increase{isShort}{{", parts[1], StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Equal(rate, double.Parse(part.Split(" > ")[1], CultureInfo.InvariantCulture), 9));
    }

    [Fact]
    public async Task Six_failures_of_a_quiet_service_are_an_alarm_and_five_are_none()
    {
        // 99.9 % at 14.4: a window of an hour counts as at least 348 requests, of which 5 are 0.01437 and 6 are 0.01724.
        var least = double.Parse(LeastRequests().Match(Alert(await RunAsync(), "ApiSloAvailabilityFast")).Groups["least"].Value, CultureInfo.InvariantCulture);

        Assert.True(5 / least <= 0.0144 && 6 / least > 0.0144);
    }

    [Fact]
    public async Task Latency_counts_what_is_above_a_bound_of_the_histogram()
    {
        var failures = Rules(await RunAsync()).Where(rule => rule.GetValueOrDefault("record") as string == "slo:failures:increase5m")
            .Single(rule => ((IReadOnlyDictionary<string, object>)rule["labels"])["slo"] as string == "latency");

        Assert.Equal(
            """(sum(increase(http_server_request_duration_seconds_count{namespace="shop",service="api",http_route!~"/alive|/health"}[5m])) - """
            + """sum(increase(http_server_request_duration_seconds_bucket{namespace="shop",service="api",http_route!~"/alive|/health",le="0.5"}[5m]))) or vector(0)""",
            failures["expr"]);
    }

    [Fact]
    public async Task Every_window_that_an_alarm_reads_is_recorded()
    {
        var rules = Rules(await RunAsync()).ToList();
        var recorded = rules.Select(rule => rule.GetValueOrDefault("record") as string).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var read = rules.Where(rule => rule.ContainsKey("alert")).SelectMany(rule => Recorded().Matches((string)rule["expr"])).Select(match => match.Value);

        Assert.All(read.Distinct(), name => Assert.Contains(name, recorded));
    }

    [Fact]
    public async Task Prometheus_and_nobody_else_is_let_in_to_read()
    {
        var stack = await RunAsync();

        Assert.Equal("http", stack["alarms-api-monitor"]["spec.endpoints.0.port"]);
        Assert.Equal("api", ((IReadOnlyDictionary<string, object>)stack["alarms-api-monitor"]["spec.selector.matchLabels"]!)["app.kubernetes.io/name"]);
        Assert.Equal(
            "monitoring",
            ((IReadOnlyDictionary<string, object>)stack["alarms-api-from-prometheus"]["spec.ingress.0.from.0.namespaceSelector.matchLabels"]!)["kubernetes.io/metadata.name"]);
        Assert.Equal(8080d, stack["alarms-api-from-prometheus"]["spec.ingress.0.ports.0.port"]);
        Assert.False(stack.Has("alarms-worker-monitor"));
    }

    [Fact]
    public async Task Pods_of_a_longer_name_are_none_of_its_own()
    {
        var pods = Pods().Match(Alert(await RunAsync(), "ApiCrashLoop")).Groups["pods"].Value;

        Assert.Matches($"^({pods})$", "api-7d4b9cfd5-x2x4z");
        Assert.DoesNotMatch($"^({pods})$", "api-admin-7d4b9cfd5-x2x4z");
    }

    [Fact]
    public Task Bound_that_the_histogram_does_not_count() => AssertRefused(
        args => args.Slo = Slo.Latency(TimeSpan.FromSeconds(0.3), 95),
        "Slo is 'latency of 0.3 s'. Allowed: bounds that the histogram counts up to: 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10 s. "
        + "Fix: take one of them, or give the histogram another bound and name it in Metrics.");

    [Fact]
    public Task Promise_of_everything() => AssertRefused(
        args => args.Slo = Slo.Availability(100),
        "Slo is 'availability of 100 %'. Allowed: 84 to 99.999 %. Fix: promise less than everything, and more than what could be broken without any alarm.");

    [Fact]
    public Task Nothing_to_watch() => AssertRefused(args => args.Watch.Clear(), "Watch is 'empty'. Allowed: at least one component. Fix: name what is to be watched.");

    [Fact]
    public Task Component_twice() => AssertRefused(
        args => args.Watch.Add(args.Watch.First()), "Watch is 'api'. Allowed: each component once. Fix: remove the repetition.");

    [Fact]
    public Task Namespace_is_no_workload() => AssertRefused(
        args => args.Watch.Add(new Namespace("other")), "Watch is 'other'. Allowed: web services, workers and cron workloads. Fix: remove it.");

    private static async Task AssertRefused(Action<PrometheusAlarmsArgs> set, string problem)
    {
        var message = await TestStack.RefusedAsync(() =>
        {
            var args = new PrometheusAlarmsArgs { Watch = { new WebService("api", new() { Namespace = new Namespace("shop"), Image = "ghcr.io/acme/api:1.0.0" }) } };
            set(args);
            _ = new PrometheusAlarms("alarms", args);
        });
        Assert.Equal($"PrometheusAlarms 'alarms' has 1 invalid argument:\n  - {problem}", message);
    }

    private static Task<RecordedStack> RunAsync() => TestStack.RunAsync(() =>
    {
        var space = new Namespace("shop");
        _ = new PrometheusAlarms("alarms", new()
        {
            Watch =
            {
                new WebService("api", new() { Namespace = space, Image = "ghcr.io/acme/api:1.0.0" }),
                new Worker("worker", new() { Namespace = space, Image = "ghcr.io/acme/worker:1.0.0" }),
                new CronWorkload("nightly", new() { Namespace = space, Image = "ghcr.io/acme/nightly:1.0.0", Schedule = "0 3 * * *" }),
            },
            Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.5), 95)),
        });
    });

    private static IEnumerable<IReadOnlyDictionary<string, object>> Rules(RecordedStack stack) =>
        from resource in stack.OfType("kubernetes:monitoring.coreos.com/v1:PrometheusRule")
        from @group in (System.Collections.Immutable.ImmutableArray<object>)resource["spec.groups"]!
        from rule in (System.Collections.Immutable.ImmutableArray<object>)((IReadOnlyDictionary<string, object>)@group)["rules"]
        select (IReadOnlyDictionary<string, object>)rule;

    private static string Alert(RecordedStack stack, string name) =>
        (string)Rules(stack).Single(rule => rule.GetValueOrDefault("alert") as string == name)["expr"];

    [GeneratedRegex("\\{[^}]*[=~][^}]*\\}", RegexOptions.None, 1000)]
    private static partial Regex Selectors();

    [GeneratedRegex("\\[[0-9a-z]+\\]", RegexOptions.None, 1000)]
    private static partial Regex Windows();

    [GeneratedRegex("slo:[a-z]+:increase[0-9a-z]+", RegexOptions.None, 1000)]
    private static partial Regex Recorded();

    [GeneratedRegex(@"increase1h\{[^}]*\}, (?<least>\d+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeastRequests();

    [GeneratedRegex("pod=~\"(?<pods>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pods();
}
