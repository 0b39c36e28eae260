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

public class HtmlReportTests
{
    private const string Shop = """
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { $options: { parent: shop } }
        infra:service:Service api: {}
        aws:lb/loadBalancer:LoadBalancer api-balancer: { $options: { parent: api, dependsOn: [shop-vpc] } }
        aws:ecs/service:Service api-service: { desiredCount: 1, $options: { parent: api } }
        aws:rds/cluster:Cluster orders: { engine: aurora-mysql, databaseName: needle }
        $outputs: { url: https://shop.example.com, sql: "a\nb" }
        """;

    [Fact]
    public void The_page_needs_no_network_and_allows_no_other_script()
    {
        var page = HtmlReport.Render([Report(Shop)]);

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'sha256-", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!#)", page);
    }

    [Fact]
    public void Everything_but_the_list_is_there_without_a_script()
    {
        var page = HtmlReport.Render([Report(Shop, "aws:rds/cluster:Cluster orders: { engine: aurora-postgresql }")]);

        foreach (var text in new[] { "<h3>Score</h3>", "Internet → api: HTTPS", "An availability zone fails", "Replaces orders", "aurora-postgresql", "https://shop.example.com" })
        {
            Assert.Contains(text, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Equal_stacks_give_equal_pages()
    {
        Assert.Equal(HtmlReport.Render([Report(Shop)]), HtmlReport.Render([Report(Shop)]));
    }

    [Fact]
    public void A_failed_preview_shows_why()
    {
        var page = HtmlReport.Render([new StackReport
        {
            Project = "shop",
            Stack = "dev",
            ExitCode = ExitCode.BadUsage,
            Problems = [new Problem(ExitCode.BadUsage, "infra:owner <b> is not set.") { Fix = ["set it"] }],
        }]);

        Assert.Contains("infra:owner &lt;b&gt; is not set.", page, StringComparison.Ordinal);
        Assert.Contains("The preview failed", page, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_person_can_search_open_choose_and_zoom()
    {
        var seen = await ReportBrowser.OpenAsync(Report(Shop));

        Assert.Equal("1 of 6 resources", seen.GetProperty("found").GetString());
        Assert.Equal(1, seen.GetProperty("foundRows").GetInt32());
        Assert.Contains("needle", seen.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, seen.GetProperty("closed").GetInt32());
        Assert.Matches("of 6 resources", seen.GetProperty("component").GetString());
        Assert.Equal("dark", seen.GetProperty("theme").GetString());
        Assert.True(seen.GetProperty("zoomed").GetBoolean());
        Assert.Equal(0, seen.GetProperty("unnamed").GetInt32());
        var plain = seen.GetProperty("plain");
        Assert.Equal((5, 0), (plain.GetProperty("words").GetInt32(), plain.GetProperty("dead").GetInt32()));
        Assert.True(plain.GetProperty("findings").GetInt32() > 0);
        var paper = seen.GetProperty("paper");
        Assert.True(paper.GetProperty("light").GetBoolean());
        Assert.True(paper.GetProperty("reasons").GetBoolean());
        Assert.Equal(0, paper.GetProperty("controls").GetInt32());
    }

    [BrowserFact]
    public async Task Nothing_in_a_plan_runs_or_becomes_markup()
    {
        const string Evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)> needle \u202e";
        var plan = new Plan
        {
            Project = Evil,
            Stack = Evil,
            Resources = [new PlannedResource { Urn = $"urn:pulumi:s::p::a:b/c:D::{Evil}", Type = "a:b/c:D", Name = Evil, Inputs = new MapValue([new(Evil, Evil)]) }],
            Outputs = new MapValue([new(Evil, Evil)]),
        };
        var judgement = PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = BuiltInPacks.Strict });

        var seen = await ReportBrowser.OpenAsync(new StackReport { Project = Evil, Stack = Evil, ExitCode = ExitCode.Success, Plan = plan, Judgement = judgement, Score = Scorecard.Of(judgement) });

        Assert.Empty(seen.GetProperty("foreign").EnumerateArray().Select(part => part.ToString()));
    }

    private static StackReport Report(string text, string? before = null)
    {
        var plan = PlanText.ParsePlan(text);
        var facts = ReplaceFacts.Create(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:rds/cluster:Cluster"] = ["engine"] });
        var changes = before is null ? null : PlanComparison.Compare(PlanText.ParsePlan(before), plan, facts);
        var judgement = PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = BuiltInPacks.Core });
        return new StackReport
        {
            Project = plan.Project,
            Stack = plan.Stack,
            ExitCode = ExitCode.Success,
            Plan = plan,
            Changes = changes,
            Destructive = changes is null ? null : DestructiveChanges.Of(changes, []),
            Judgement = judgement,
            Score = Scorecard.Of(judgement),
        };
    }
}
