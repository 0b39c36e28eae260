using System.Text;
using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Reports;
using Infra.Preview.Running;
using Infra.Preview.Scoring;
using Infra.Testing.Snapshotting;
using Markdig;

namespace Infra.Preview.Tests.Reports;

public partial class PullRequestCommentTests
{
    private const string Before = """
        aws:rds/cluster:Cluster orders: { engine: aurora-postgresql }
        aws:sqs/queue:Queue mail: { delaySeconds: 0 }
        aws:iam/role:Role old: {}
        """;

    private const string After = """
        aws:rds/cluster:Cluster orders: { engine: aurora-mysql }
        aws:sqs/queue:Queue mail: { delaySeconds: 5 }
        aws:sns/topic:Topic news: {}
        """;

    [Fact]
    public void Comment_of_a_dangerous_change_is_the_reviewed_one()
    {
        Snapshot.Match(PullRequestComment.Render([Report(Before, After), Failed()]), "dangerous.md");
    }

    [Fact]
    public void A_stack_without_changes_takes_one_line()
    {
        var comment = PullRequestComment.Render([Report(Before, Before) with { Judgement = null, Score = null }]);

        Assert.Contains("### ✅ No changes", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("<details>", comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(20_000)]
    [InlineData(60_000)]
    public void No_comment_exceeds_its_limit_and_the_summary_survives(int limit)
    {
        var many = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"aws:sqs/queue:Queue queue-{i}: {{ name: \"{new string('x', 50)}\" }}\n"));

        var comment = PullRequestComment.Render([Report("{}", many), Report(Before, After)], new CommentOptions { MaxBytes = limit });

        Assert.InRange(Encoding.UTF8.GetByteCount(comment), 500, limit);
        Assert.Contains("resource would lose its data", comment, StringComparison.Ordinal);
        Assert.Contains("3000 to create", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_plan_becomes_markup()
    {
        const string Evil = "<script>alert(1)</script> ```` </details> **x** @team | [a](javascript:b) \u001b[31m \u202e";
        var plan = new Plan
        {
            Project = "p|<b>",
            Stack = "s`",
            Resources = [new PlannedResource { Urn = $"urn:pulumi:s::p::a:b/c:D::{Evil}", Type = "a:b/c:D", Name = Evil, Inputs = new MapValue([new(Evil, Evil)]) }],
        };
        var before = new Plan
        {
            Project = plan.Project,
            Stack = plan.Stack,
            Resources = [plan.Resources[0] with { Inputs = new MapValue([new(Evil, "other")]) }],
        };
        var changes = PlanComparison.Compare(before, plan);

        var html = Markdown.ToHtml(PullRequestComment.Render([new StackReport
        {
            Project = plan.Project,
            Stack = plan.Stack,
            ExitCode = ExitCode.Success,
            Plan = plan,
            Changes = changes,
            Destructive = DestructiveChanges.Of(changes, []),
        }]), new MarkdownPipelineBuilder().UsePipeTables().Build());

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<strong>x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:b\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', html);
        Assert.DoesNotContain('\u202e', html);
        Assert.Equal(1, html.Split("</details>").Length - 1);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("</summary></details><h1>done</h1>")]
    [InlineData("```\n# Title\n- [x] **approved**\n| a | b |")]
    [InlineData("\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007")]
    [InlineData("![x](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example")]
    [InlineData("@everyone #1 GH-1 \u202egnirts\u202c \u200b")]
    [InlineData("<!-- --><b>x</b> &lt;script&gt; &#60;script&#62;")]
    [InlineData("| | |\n| --- | --- |\n| x | y |")]
    public void Names_tags_outputs_and_messages_stay_text(string evil)
    {
        var urn = $"urn:pulumi:s::p::a:b/c:D::{evil.ReplaceLineEndings(" ")}";
        Plan With(string value, string? name = null) => new()
        {
            Project = evil,
            Stack = evil,
            Resources =
            [
                new PlannedResource { Urn = urn, Type = "a:b/c:D", Name = evil, Inputs = new MapValue([new("tags", new MapValue([new(evil, value)])), new("description", value)]) },
                new PlannedResource { Urn = $"urn:pulumi:s::p::aws:s3/bucket:Bucket::{name ?? "old"}", Type = "aws:s3/bucket:Bucket", Name = evil },
            ],
            Outputs = new MapValue([new(evil, value)]),
        };
        var (before, after) = (With("before"), With(evil, "new"));
        var changes = PlanComparison.Compare(before, after);
        var report = new StackReport
        {
            Project = evil,
            Stack = evil,
            ExitCode = ExitCode.DestructiveChange,
            Plan = after,
            Changes = changes,
            Destructive = DestructiveChanges.Of(changes, []),
            Problems = [new Problem(ExitCode.Failed, evil) { Fix = [evil] }],
        };
        var plain = report with { Project = "p", Stack = "s", Problems = [new Problem(ExitCode.Failed, "x") { Fix = ["x"] }] };

        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseTaskLists().Build();
        var whole = Markdown.ToHtml(PullRequestComment.Render([report], new CommentOptions { Key = $"--->{evil}" }), pipeline);
        // The mark that a pipeline finds the comment by is a comment itself, and ends where it should.
        var html = whole[(whole.IndexOf("-->", StringComparison.Ordinal) + 3)..];
        Assert.StartsWith("<!-- infra:", whole, StringComparison.Ordinal);

        // The same elements as with harmless text, whatever the text says.
        Assert.Equal(Elements(Markdown.ToHtml(PullRequestComment.Render([plain with
        {
            Plan = Harmless(after),
            Changes = PlanComparison.Compare(Harmless(before), Harmless(after)),
            Destructive = DestructiveChanges.Of(PlanComparison.Compare(Harmless(before), Harmless(after)), []),
        }]), pipeline)), Elements(html));
        Assert.DoesNotContain('\u001b', html);
        Assert.DoesNotContain('\u202e', html);
        // Code pings nobody.
        Assert.DoesNotContain("@everyone", Code().Replace(html, ""), StringComparison.Ordinal);

        Plan Harmless(Plan plan) => new()
        {
            Project = "p",
            Stack = "s",
            Resources = [.. plan.Resources.Select(resource => resource with
            {
                Urn = resource.Urn == urn ? "urn:pulumi:s::p::a:b/c:D::x" : resource.Urn,
                Name = "x",
                Inputs = resource.Inputs.Count == 0 ? MapValue.Empty : new MapValue([new("tags", new MapValue([new("x", Value(plan))])), new("description", Value(plan))]),
            })],
            Outputs = new MapValue([new("x", Value(plan))]),
        };

        string Value(Plan plan) => ReferenceEquals(plan, before) ? "before" : "after";
    }

    private static List<string> Elements(string html) => [.. Element().Matches(html).Select(match => match.Value)];

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9]*", RegexOptions.None, 1000)]
    private static partial Regex Element();

    [GeneratedRegex("<code.*?</code>", RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [Fact]
    public void Only_web_addresses_become_links()
    {
        Assert.Contains("](https://ci.example.com/r/1)", PullRequestComment.Render([], new CommentOptions { ReportUrl = "https://ci.example.com/r/1" }), StringComparison.Ordinal);
        Assert.DoesNotContain("whole report", PullRequestComment.Render([], new CommentOptions { ReportUrl = "javascript:alert(1)" }), StringComparison.Ordinal);
    }

    private static StackReport Failed() => new()
    {
        Project = "network",
        Stack = "dev",
        ExitCode = ExitCode.BadUsage,
        Problems = [new Problem(ExitCode.BadUsage, "infra:owner is not set.") { Fix = ["pulumi config set infra:owner <team>"] }],
    };

    private static StackReport Report(string before, string after)
    {
        var facts = ReplaceFacts.Create(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:rds/cluster:Cluster"] = ["engine"] });
        var plan = PlanText.ParsePlan(after);
        var changes = PlanComparison.Compare(PlanText.ParsePlan(before), plan, facts);
        var judgement = PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = BuiltInPacks.Core });
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
}
