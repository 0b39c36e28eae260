using Infra.Policies;

namespace Infra.Cli.Tests.Policies;

public class PolicyListTests
{
    [Fact]
    public async Task All_rules_are_listed()
    {
        var run = await ToolRun.Async("policies", "list", "--output", "json");

        Assert.Equal(
            PolicyCatalogue.BuiltIn.Policies.Select(policy => policy.Info.Id),
            run.Json["result"]!["policies"]!.AsArray().Select(policy => (string?)policy!["id"]));
    }

    [Fact]
    public async Task A_line_has_id_severity_name_and_what_is_required()
    {
        var run = await ToolRun.Async("policies", "list", "--type", "sqs", "--severity", "critical");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["INFRA-SEC-302", "critical", "queue-policy-not-public", "Policies", "of", "queues", "and", "topics"],
            run.Out.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[..8]);
    }

    [Theory]
    [InlineData("core")]
    [InlineData("production")]
    [InlineData("pss-restricted")]
    public async Task A_pack_has_its_rules_with_their_level(string pack)
    {
        var run = await ToolRun.Async("policies", "list", "--pack", pack, "--output", "json");

        Assert.Equal(
            BuiltInPacks.All[pack].Select(PolicyCatalogue.BuiltIn).Select(rule => $"{rule.Policy.Info.Id} {rule.Level}"),
            run.Json["result"]!["policies"]!.AsArray().Select(policy => $"{policy!["id"]} {policy["level"]}"), StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--pillar", "cost", "pillars", "cost")]
    [InlineData("--severity", "critical", "severity", "critical")]
    [InlineData("--type", "aws:s3/bucket:Bucket", "appliesTo", "aws:s3/bucket:Bucket")]
    public async Task A_filter_leaves_only_what_it_names(string option, string value, string member, string expected)
    {
        var run = await ToolRun.Async("policies", "list", option, value, "--output", "json");

        var policies = run.Json["result"]!["policies"]!.AsArray();
        Assert.InRange(policies.Count, 1, PolicyCatalogue.BuiltIn.Policies.Count - 1);
        Assert.All(policies, policy => Assert.True(
            policy![member]!.ToJsonString().Contains(expected, StringComparison.Ordinal) || policy["appliesTo"]!.ToJsonString().Contains('*', StringComparison.Ordinal), policy.ToJsonString()));
    }

    [Fact]
    public async Task A_severity_means_that_or_worse()
    {
        var run = await ToolRun.Async("policies", "list", "--severity", "high", "--output", "json");

        Assert.Equal(["critical", "high"], run.Json["result"]!["policies"]!.AsArray().Select(policy => (string)policy!["severity"]!).Distinct().Order());
    }

    [Fact]
    public async Task Markdown_is_a_table_with_links()
    {
        var run = await ToolRun.Async("policies", "list", "--type", "sqs", "--output", "markdown");

        Assert.Contains("| [INFRA-SEC-300](docs/policies/INFRA-SEC-300.md) | `queue-encrypted` | medium | Queues and topics encrypt messages |\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quueue", "do Did you mean --type Queue?")]
    [InlineData("sqs/queue:Queu3", "do Did you mean --type aws:sqs/queue:Queue?")]
    public async Task A_type_that_no_rule_looks_at_is_told(string type, string fix)
    {
        var run = await ToolRun.Async("policies", "list", "--type", type);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: No rule looks at resources of a type '{type}'.", run.Problem, StringComparison.Ordinal);
        Assert.EndsWith(fix, run.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_told()
    {
        var run = await ToolRun.Async("policies", "list", "--pack", "prodution");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("do Did you mean --pack production?", run.Problem, StringComparison.Ordinal);
    }
}
