using Infra.Policies;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Cli.Tests.Policies;

public class PolicyShowTests
{
    [Theory]
    [InlineData("s3-lifecycle")]
    [InlineData("queue-encrypted")]
    public async Task A_rule_says_why_it_is_there_and_how_to_comply(string rule)
    {
        var run = await ToolRun.Async("policies", "show", rule);

        Assert.Equal(0, run.ExitCode);
        Snapshot.Match(run.Out, $"{rule}.txt");
    }

    [Fact]
    public async Task The_id_does_as_well_as_the_name()
    {
        Assert.Equal((await ToolRun.Async("policies", "show", "queue-encrypted")).Out, (await ToolRun.Async("policies", "show", "infra-sec-300")).Out);
    }

    [Fact]
    public async Task Markdown_is_the_page_of_the_rule()
    {
        var run = await ToolRun.Async("policies", "show", "queue-encrypted", "--output", "markdown");

        Assert.Equal(await File.ReadAllTextAsync(RepositoryRoot.Path("docs", "policies", "INFRA-SEC-300.md")), run.Out);
    }

    [Fact]
    public async Task JSON_has_everything()
    {
        var json = (await ToolRun.Async("policies", "show", "rds-backup-retention", "--output", "json")).Json["result"]!;

        var policy = PolicyCatalogue.BuiltIn.Require("rds-backup-retention");
        Assert.Equal((policy.Info.Id, policy.Bad, policy.Good, policy.Info.Fix), ((string?)json["id"], (string?)json["bad"], (string?)json["good"], (string?)json["fix"]));
        Assert.Equal("mandatory", (string?)json["packs"]!["strict"]);
        Assert.Equal(policy.Parameters.Select(parameter => parameter.Name), json["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]));
        Assert.Equal(WaiverRules.MaxDays(policy.Info.Severity), (int)json["longestWaiverDays"]!);
    }

    [Fact]
    public async Task Every_rule_can_be_shown()
    {
        foreach (var policy in PolicyCatalogue.BuiltIn.Policies)
        {
            var run = await ToolRun.Async("policies", "show", policy.Info.Slug);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
    }

    [Fact]
    public async Task An_unknown_rule_is_told_with_what_was_probably_meant()
    {
        var run = await ToolRun.Async("policies", "show", "queue-encryptd");

        Assert.Equal((2, "error: There is no rule 'queue-encryptd'.\ndo Did you mean infra policies show queue-encrypted?"), (run.ExitCode, run.Problem));
    }
}
