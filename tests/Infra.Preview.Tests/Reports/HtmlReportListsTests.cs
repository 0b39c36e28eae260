using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Reports;
using Infra.Preview.Reports.Html;
using Infra.Preview.Running;
using Infra.Preview.Scoring;
using Infra.Testing.Node;

namespace Infra.Preview.Tests.Reports;

/// <summary>Long lists: the page has their beginning, the rest comes when it is asked for.</summary>
public partial class HtmlReportListsTests
{
    private const string Evil = "</script><script>alert(1)</script><!--<script><img src=x onerror=alert(2)>\"'\\u003Cb><svg/onload=alert(3)> needle é😀 \u202e\u2028";

    [Fact]
    public void A_page_has_the_first_entries_of_a_long_list_and_the_others_in_a_block()
    {
        var page = HtmlReport.Render([Report(300, "queue")]);

        var visible = page[..page.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.Equal(100, Regex.Count(visible, "<details class=\"update\""));
        Assert.InRange(Regex.Count(visible[visible.IndexOf("id=\"findings-0\"", StringComparison.Ordinal)..], "<li><b>"), 20, 100);
        var blocks = Block().Matches(page).Select(match => JsonSerializer.Deserialize<List<string>>(match.Groups["json"].Value)!).ToList();
        Assert.Contains(blocks, block => block.Count == 200 && block.TrueForAll(entry => entry.StartsWith("<details class=\"update\" open><summary>Update <b>queue-", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_short_list_is_in_the_page_whole()
    {
        var page = HtmlReport.Render([Report(20, "queue")]);

        Assert.DoesNotContain("data-list=", page, StringComparison.Ordinal);
        Assert.Equal(20, Regex.Count(page, "<details class=\"update\""));
    }

    [Fact]
    public void The_reason_and_the_remedy_of_a_rule_stand_once()
    {
        var report = Report(300, "queue");

        var page = HtmlReport.Render([report]);

        foreach (var rule in report.Judgement!.Open.Select(finding => finding.Rule).Distinct())
        {
            Assert.Equal(1, Regex.Count(page, $"<dt>Why</dt><dd>{Regex.Escape(System.Net.WebUtility.HtmlEncode(rule.Why))}</dd>"));
        }
    }

    [Fact]
    public void No_text_ends_the_block_that_it_waits_in()
    {
        var page = HtmlReport.Render([Report(150, Evil)]);

        var ends = page.AsSpan(page.IndexOf("</main>", StringComparison.Ordinal)).ToString();
        Assert.Equal(Regex.Count(ends, "<script"), Regex.Count(ends, "</script>"));
        Assert.All(JsonBlocks().Matches(ends), match => Assert.DoesNotContain('<', match.Groups["json"].Value));
        Assert.DoesNotContain("<!--", ends, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Every_entry_is_reached_by_pressing_more_and_by_searching()
    {
        var report = Report(700, "queue", needle: 655);

        var seen = await ReportBrowser.OpenAsync(report);

        var findings = seen.GetProperty("findings");
        var count = report.Judgement!.Open.Count();
        Assert.Equal(Told(count), findings.GetProperty("all").GetString());
        Assert.InRange(findings.GetProperty("shown").GetInt32(), 20, 100);
        var needles = report.Judgement.Open.Count(finding => finding.Resource!.Name.Contains("needle", StringComparison.Ordinal));
        Assert.InRange(needles, 1, 19);
        Assert.Equal($"{needles} of {Told(count)}", findings.GetProperty("needle").GetProperty("told").GetString());
        Assert.Equal(needles, findings.GetProperty("needle").GetProperty("listed").GetInt32());
        Assert.Contains("needle-655", findings.GetProperty("needle").GetProperty("text").GetString(), StringComparison.Ordinal);
        var worst = report.Judgement.Open.Max(finding => finding.Rule.Severity);
        var ofWorst = report.Judgement.Open.Count(finding => finding.Rule.Severity == worst);
        Assert.Equal($"{worst} ({ofWorst.ToString(CultureInfo.InvariantCulture)})", findings.GetProperty("severity").GetProperty("option").GetString());
        Assert.Equal($"{ofWorst} of {Told(count)}", findings.GetProperty("severity").GetProperty("told").GetString());
        Assert.Equal(Told(count), findings.GetProperty("again").GetProperty("told").GetString());
        Assert.True(seen.GetProperty("more").GetProperty("focus").GetBoolean());
        Assert.Equal(count, seen.GetProperty("listed").GetProperty("findings").GetInt32());
        Assert.Equal(700, seen.GetProperty("listed").GetProperty("changes").GetInt32());
        Assert.Equal(0, seen.GetProperty("unnamed").GetInt32());
    }

    [BrowserFact]
    public async Task Nothing_that_is_shown_later_runs_or_becomes_markup()
    {
        var report = Report(150, Evil);

        var seen = await ReportBrowser.OpenAsync(report);

        Assert.Empty(seen.GetProperty("foreign").EnumerateArray().Select(part => part.ToString()));
        var listed = seen.GetProperty("listed");
        Assert.Equal(report.Judgement!.Open.Count(), listed.GetProperty("findings").GetInt32());
        Assert.Equal(150 + 120, listed.GetProperty("changes").GetInt32());
        Assert.Equal(120, listed.GetProperty("lost").GetInt32());
        Assert.Equal(150, listed.GetProperty("outputs").GetInt32());
        var named = report.Judgement.Open.Count(finding => finding.Resource?.Name.Contains("needle", StringComparison.Ordinal) == true);
        Assert.StartsWith($"{named} of ", seen.GetProperty("findings").GetProperty("needle").GetProperty("told").GetString(), StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(2)>\"'\\u003Cb><svg/onload=alert(3)> needle é😀", seen.GetProperty("findings").GetProperty("needle").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Ten_thousand_resources_with_findings_are_few_elements()
    {
        var seen = await ReportBrowser.OpenAsync(Report(10_000, "queue", needle: 9_000));

        Assert.InRange(seen.GetProperty("nodes").GetInt32(), 1, 15_000);
        Assert.Equal(200, seen.GetProperty("rows").GetInt32());
        Assert.Equal("1 of 11000 resources", seen.GetProperty("found").GetString());
        Assert.Equal(10_000, seen.GetProperty("listed").GetProperty("changes").GetInt32());
    }

    private static string Told(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} findings");

    /// <summary>Queues that break rules and have changed, ten to a component; with a name that is hostile also tables that are gone, and outputs.</summary>
    private static StackReport Report(int count, string name, int needle = -1)
    {
        var isEvil = name == Evil;
        var before = Plan(count, name, needle, isEarlier: true);
        var plan = Plan(count, name, needle, isEarlier: false);
        var changes = PlanComparison.Compare(before, plan);
        var judgement = PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = isEvil ? BuiltInPacks.Strict : BuiltInPacks.Core });
        return new StackReport
        {
            Project = plan.Project,
            Stack = plan.Stack,
            ExitCode = ExitCode.Success,
            Plan = plan,
            Changes = changes,
            Destructive = DestructiveChanges.Of(changes, []),
            Judgement = judgement,
            Score = Scorecard.Of(judgement),
        };
    }

    private static Plan Plan(int count, string name, int needle, bool isEarlier)
    {
        var isEvil = name == Evil;
        var text = isEvil ? Evil : "text";
        var parts = Enumerable.Range(0, count / 10).Select(i => new PlannedResource
        {
            Urn = $"urn:pulumi:dev::shop::infra:queue:Queue::{text}-{i}",
            Type = "infra:queue:Queue",
            Name = $"{text}-{i}",
            Kind = ResourceKind.Component,
        });
        var queues = Enumerable.Range(0, count).Select(i => new PlannedResource
        {
            Urn = $"urn:pulumi:dev::shop::infra:queue:Queue$aws:sqs/queue:Queue::{(i == needle ? "needle" : name)}-{i}",
            Type = "aws:sqs/queue:Queue",
            Name = $"{(i == needle ? "needle" : name)}-{i}",
            Parent = $"urn:pulumi:dev::shop::infra:queue:Queue::{text}-{i / 10}",
            Inputs = new MapValue(
            [
                new("delaySeconds", isEarlier ? 1 : 2),
                new("policy", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"*"}]}"""),
                new("tags", new MapValue([new(text, isEarlier ? "before" : text)])),
            ]),
        });
        var tables = Enumerable.Range(0, isEvil && isEarlier ? 120 : 0).Select(i => new PlannedResource
        {
            Urn = $"urn:pulumi:dev::shop::aws:dynamodb/table:Table::{name}-{i}",
            Type = "aws:dynamodb/table:Table",
            Name = $"{name}-{i}",
        });
        return new Plan
        {
            Project = "shop",
            Stack = "dev",
            Resources = [.. parts, .. queues, .. tables],
            Outputs = new MapValue([.. Enumerable.Range(0, isEvil ? 150 : 0).Select(i => new KeyValuePair<string, PlanValue>($"{text}-{i}", text))]),
        };
    }

    [GeneratedRegex("id=\"list-\\d+\">(?<json>[^<]*)</script>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Block();

    [GeneratedRegex("<script type=\"application/json\" id=\"[a-z]+-\\d+\">(?<json>.*?)</script>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex JsonBlocks();
}
