using System.Text.Json;
using Infra.Policies;
using Infra.Preview.Costs;
using Infra.Preview.Reports;
using Infra.Preview.Running;
using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Costs;

public class CostReportTests
{
    private const string Before = """
        aws:ec2/natGateway:NatGateway nat: {}
        aws:sqs/queue:Queue jobs: {}
        """;

    private const string After = Before + """

        aws:ec2/eip:Eip address: {}
        aws:kms/key:Key data: { enableKeyRotation: true }
        aws:s3/bucket:Bucket files: {}
        """;

    [Theory]
    [InlineData("aws:sns/topic:Topic news: {}", "$0 a month")]
    [InlineData("aws:secretsmanager/secret:Secret token: {}", "under $1 a month")]
    [InlineData("aws:kms/key:Key data: {}", "$1 a month")]
    [InlineData("aws:ec2/natGateway:NatGateway nat: {}", "$33 a month")]
    [InlineData("aws:kms/key:Key data: { enableKeyRotation: true }", "$1 to $3 a month")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance one: { engine: aurora-mysql, instanceClass: db.r8g.large }", "$200 a month")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance one: { engine: aurora-mysql, instanceClass: db.r8g.8xlarge }", "$3,200 a month")]
    public void Amounts_have_two_digits_that_count(string plan, string text) => Assert.Equal(text, Cost(plan).Text);

    [Theory]
    [InlineData(Before, After, "$38 to $40 a month (+$5 to +$7)")]
    [InlineData(After, Before, "$33 a month (-$7 to -$5)")]
    [InlineData(After, After, "$38 to $40 a month (no change)")]
    [InlineData("{}", "aws:secretsmanager/secret:Secret token: {}", "under $1 a month (+under $1)")]
    [InlineData("aws:ec2/eip:Eip address: {}", "aws:kms/key:Key data: { enableKeyRotation: true }", "$1 to $3 a month (-$3 to -$1)")]
    public void A_baseline_shows_the_difference(string before, string after, string text) => Assert.Equal(text, Cost(after, before).Text);

    [Fact]
    public void The_terminal_says_it_in_a_sentence_below_the_score()
    {
        var text = Render(After, isFull: false).ReplaceLineEndings(" ").Replace("        ", " ", StringComparison.Ordinal);

        Assert.Contains(
            $" Cost: $38 to $40 a month, without traffic, and without what 2 resources cost by use; list prices of us-east-1, {CostEstimate.PricesOf}.",
            string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Insert(0, " "), StringComparison.Ordinal);
        Assert.DoesNotContain("Not estimated", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_full_view_has_every_component_and_what_is_left_out()
    {
        var text = Render(After, isFull: true);

        Assert.Contains("$33  ec2.NatGateway nat\n", text, StringComparison.Ordinal);
        Assert.Contains("key, more from its second year\n", text, StringComparison.Ordinal);
        Assert.Contains("     s3.Bucket: paid by use: storage and requests\n     sqs.Queue: paid by use: requests\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_without_anything_of_AWS_has_no_cost() =>
        Assert.DoesNotContain("Cost", Render("kubernetes:apps/v1:Deployment web: {}", isFull: true), StringComparison.Ordinal);

    [Fact]
    public void The_comment_has_it_in_the_table_and_folded_away()
    {
        var text = WholeReport.Render([Report(After, Before)], "comment.md");

        Assert.Contains("| $38 to $40 a month (+$5 to +$7) |\n", text, StringComparison.Ordinal);
        Assert.Contains("<details><summary>Cost: $38 to $40 a month (+$5 to +$7)</summary>", text, StringComparison.Ordinal);
        Assert.Contains("- not estimated: s3.Bucket: paid by use: storage and requests\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_it_by_component()
    {
        var text = WholeReport.Render([Report(After, Before)], "report.html");

        Assert.Contains("<h3>Cost <small>$38 to $40 a month (+$5 to +$7)</small></h3>", text, StringComparison.Ordinal);
        Assert.Contains("<td>$33</td><td>NAT gateway</td>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_has_it_in_cents()
    {
        using var summary = JsonDocument.Parse(WholeReport.Render([Report(After, Before)], "summary.json"));

        var stack = summary.RootElement.GetProperty("stacks")[0];
        var cost = stack.GetProperty("cost");
        Assert.Equal((37.5m, 39.5m), Range(cost, "monthly"));
        Assert.Equal((4.65m, 6.65m), Range(cost, "change"));
        Assert.Equal(3, cost.GetProperty("components").GetArrayLength());
        Assert.Equal(["s3.Bucket: paid by use: storage and requests", "sqs.Queue: paid by use: requests"], cost.GetProperty("notEstimated").EnumerateArray().Select(line => line.GetString()));
        Assert.Equal(0, stack.GetProperty("exitCode").GetInt32());
        Assert.Equal("shop", stack.GetProperty("project").GetString());
    }

    [Fact]
    public void The_summary_of_a_failed_preview_says_why()
    {
        var report = new StackReport { Project = "shop", Stack = "dev", ExitCode = ExitCode.Failed, Problems = [new Problem(ExitCode.Failed, "It fell.")] };

        using var summary = JsonDocument.Parse(WholeReport.Render([report], "summary.json"));

        var stack = summary.RootElement.GetProperty("stacks")[0];
        Assert.Equal("It fell.", stack.GetProperty("problems")[0].GetString());
        Assert.Equal(1, stack.GetProperty("exitCode").GetInt32());
        Assert.False(stack.TryGetProperty("cost", out _));
    }

    [Fact]
    public void Names_from_a_plan_stay_text_in_every_report()
    {
        const string Evil = "aws:kms/key:Key <img/src=x>|`: {}";

        Assert.DoesNotContain("<img", WholeReport.Render([Report(Evil)], "report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", WholeReport.Render([Report(Evil)], "comment.md"), StringComparison.Ordinal);
    }

    private static (decimal Low, decimal High) Range(JsonElement cost, string name) =>
        (cost.GetProperty(name).GetProperty("low").GetDecimal(), cost.GetProperty(name).GetProperty("high").GetDecimal());

    private static StackCost Cost(string after, string? before = null) =>
        StackCost.Of(new PlanGraph(PlanText.ParsePlan(after)), before is null ? null : PlanText.ParsePlan(before), "us-east-1");

    private static StackReport Report(string after, string? before = null) => new()
    {
        Project = "shop",
        Stack = "dev",
        ExitCode = ExitCode.Success,
        Plan = PlanText.ParsePlan(after),
        Cost = Cost(after, before),
    };

    private static string Render(string plan, bool isFull)
    {
        var text = new StringWriter { NewLine = "\n" };
        PlanView.Write(PlanText.ParsePlan(plan), new PlanViewOptions { IsFull = isFull, Cost = Cost(plan) }, new TerminalWriter(text, TerminalCapabilities.Plain));
        return text.ToString();
    }
}
