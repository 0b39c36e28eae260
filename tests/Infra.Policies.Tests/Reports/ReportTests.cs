using System.Text.Json;
using System.Xml.Linq;
using Infra.Policies.Tests.Evaluation;
using Infra.Testing.Snapshotting;
using Moq;

namespace Infra.Policies.Tests.Reports;

public sealed class ReportTests
{
    private const string Plan = """
        infra:storage:Bucket shop: { $line: 12 }
        aws:s3/bucket:Bucket shop-data: { a: false, $options: { parent: shop } }
        aws:s3/bucket:Bucket legacy: {}
        aws:s3/bucket:Bucket old: {}
        aws:s3/bucket:Bucket late: { a: !unknown }
        aws:s3/bucket:Bucket vault: { a: true, b: !secret }
        aws:s3/bucket:Bucket fault: { a: true, fault: true }
        aws:mq/broker:Broker broker: {}
        """;

    private const string Hostile = "\"evil\\e[2J\\n|`<img src=x>@all\\u202E{}\"";

    [Fact]
    public void Terminal_report() => Snapshot.Match(TerminalReport.Render(Result()), "terminal.txt");

    [Fact]
    public void Terminal_report_with_what_cannot_be_decided() =>
        Snapshot.Match(TerminalReport.Render(Result(), withUndecidable: true), "terminal-undecidable.txt");

    [Fact]
    public void Markdown_report() => Snapshot.Match(MarkdownReport.Render(Result()), "report.md");

    [Fact]
    public void Sarif_report() => Snapshot.Match(SarifReport.Render(Result()), "report.sarif");

    [Fact]
    public void JUnit_report() => Snapshot.Match(JUnitReport.Render(Result()), "report.xml");

    [Fact]
    public void Json_report() => Snapshot.Match(JsonReport.Render(Result()), "report.json");

    [Fact]
    public void Csv_report() => Snapshot.Match(CsvReport.Render(Result()), "report.csv");

    [Fact]
    public void Hostile_text_is_harmless_in_every_report()
    {
        var result = Evil();

        foreach (var text in Texts(result))
        {
            Assert.DoesNotContain('\u001b', text);
            Assert.DoesNotContain('\u202e', text);
        }

        Assert.DoesNotContain("<img", MarkdownReport.Render(result), StringComparison.Ordinal);
        Assert.All(
            MarkdownReport.Render(result).Split('\n').Where(line => line.Contains("evil", StringComparison.Ordinal)),
            line => Assert.Equal(5, line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|')));
        Assert.Equal(2, CsvReport.Render(result).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(1, TerminalReport.Render(result).Split('\n').Count(line => line.Contains("evil", StringComparison.Ordinal)));
    }

    [Fact]
    public void Machine_reports_parse_whatever_the_plan_says()
    {
        var result = Evil();

        using var sarif = JsonDocument.Parse(SarifReport.Render(result));
        using var json = JsonDocument.Parse(JsonReport.Render(result));
        var junit = XDocument.Parse(JUnitReport.Render(result));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.True(json.RootElement.GetProperty("fails").GetBoolean());
        Assert.Single(junit.Descendants("failure"));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("-1", "'-1")]
    public void A_spreadsheet_sees_no_formula(string value, string expected)
    {
        var rule = new ResourceRule(TestRules.Info("INFRA-SEC-001"), static resource => resource.Require(Truth.Of(false, resource["x"]), "Off."));

        var csv = CsvReport.Render(TestRules.Evaluate($"aws:s3/bucket:Bucket data: {{ x: '{value}' }}", rule));

        Assert.Contains($",x,{expected},", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_levels_follow_the_status()
    {
        using var sarif = JsonDocument.Parse(SarifReport.Render(Result()));
        var levels = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => $"{result.GetProperty("kind").GetString()} {result.GetProperty("level").GetString()}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(["fail error", "fail note", "open none"], levels);
    }

    [Fact]
    public void Markdown_names_what_hides_objects_from_all_rules()
    {
        var result = PolicyEngine.Evaluate(Plans.Of("kubernetes:yaml/v2:ConfigGroup crew: {}"));

        Assert.Contains(
            "\n<details><summary>Resource types whose objects no rule sees</summary>\n\n- `kubernetes:yaml/v2:ConfigGroup` (1)\n\n</details>\n",
            MarkdownReport.Render(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_fingerprints_differ_between_findings_and_not_between_runs()
    {
        Assert.Equal(Fingerprints(), Fingerprints());
        Assert.Equal(Fingerprints().Count, Fingerprints().Distinct().Count());

        static List<string> Fingerprints()
        {
            using var sarif = JsonDocument.Parse(SarifReport.Render(Result()));
            return [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("partialFingerprints").GetProperty("infra/v1").GetString()!)];
        }
    }

    private static string[] Texts(EvaluationResult result) =>
    [
        TerminalReport.Render(result, withUndecidable: true), MarkdownReport.Render(result), SarifReport.Render(result), JUnitReport.Render(result),
        JsonReport.Render(result), CsvReport.Render(result),
    ];

    private static EvaluationResult Evil() => TestRules.Evaluate(
        $"{Hostile.Insert(1, "aws:s3/bucket:Bucket ")}: {{ a: {Hostile} }}", ResourceRule.Requires("INFRA-SEC-001", "a"));

    private static EvaluationResult Result()
    {
        var first = new FaultyRule();
        var second = new ResourceRule(
            TestRules.Info("INFRA-RES-002", Severity.Low), static resource => resource.Require(!resource["b"].IsSet() | resource["b"].IsTrue(), "B is off."));
        var third = new StackRule(TestRules.Info("INFRA-COST-003"), static (resource, _) => resource.Require(Truth.Yes, ""), ResourceType.Stack);
        var old = Baseline.Take(TestRules.Evaluate("aws:s3/bucket:Bucket old: {}\naws:s3/bucket:Bucket gone: {}", first));
        var clock = new Mock<TimeProvider>();
        clock.Setup(own => own.GetUtcNow()).Returns(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
        var waivers = WaiverFile.Read("""
            waivers:
              - { rule: INFRA-SEC-001, urn: "*::legacy", reason: Goes away., owner: team-shop, expires: 2026-12-01 }
              - { rule: INFRA-RES-002, urn: "*::nothing", reason: Long gone., owner: team-shop, expires: 2026-12-01 }
            """, catalogue: PolicyCatalogue.Of(first, second, third));
        var result = TestRules.Evaluate(Plan, new EvaluationOptions { Baseline = old, Waivers = waivers, Clock = clock.Object }, first, second, third);
        return result;
    }

    private sealed class FaultyRule : ResourcePolicy
    {
        public override PolicyInfo Info { get; } = TestRules.Info("INFRA-SEC-001", Severity.Critical) with { Controls = [Fsbp("S3.1")] };

        public override IReadOnlyList<ResourceType> AppliesTo => [TestRules.Bucket];

        public override string Good => "";

        public override string Bad => "";

        protected override void Check(ResourceCheck resource)
        {
            resource.Require(resource["a"].IsTrue(), "A is off.");
            if (resource["fault"].IsTrue().IsYes)
            {
                throw new InvalidOperationException();
            }
        }
    }
}
