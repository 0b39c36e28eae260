using System.Text.RegularExpressions;
using static Infra.Examples.Tests.Ci.WorkflowFile;

namespace Infra.Examples.Tests.Ci;

/// <summary>What no linter knows: that the workflow files keep to the rules of docs/ci.md, and fit the estate.</summary>
public sealed partial class WorkflowRulesTests
{
    private static readonly string[] Deployed = ["network", "shop"];

    [Fact]
    public void No_workflow_may_write_and_only_jobs_may()
    {
        Assert.All(GitHub, file => Assert.All(Map(file.Root["permissions"]), permission => Assert.Equal("read", permission.Value)));
    }

    [Fact]
    public void Who_runs_the_code_of_a_pull_request_may_write_nothing()
    {
        var jobs = Of("infra-preview.yml").Jobs.Values.Where(job => Steps(job).Any(step => Uses(step).StartsWith("actions/checkout@", StringComparison.Ordinal)));

        Assert.All(Assert.Single(jobs).GetValueOrDefault("permissions") is { } own ? Map(own) : [], permission => Assert.Equal("read", permission.Value));
    }

    [Fact]
    public void Nobody_runs_foreign_code_with_rights_of_the_repository()
    {
        Assert.All(GitHub, file =>
        {
            Assert.DoesNotContain("pull_request_target", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("workflow_run", file.Text, StringComparison.Ordinal);
            Assert.All(file.Jobs.Values.SelectMany(Steps).Where(step => Uses(step).StartsWith("actions/checkout@", StringComparison.Ordinal)), step =>
                Assert.Equal("false", Map(step["with"])["persist-credentials"]));
        });
    }

    [Fact]
    public void There_are_no_keys()
    {
        Assert.All(GitHub, file => Assert.DoesNotContain("secrets.", file.Text, StringComparison.Ordinal));
        Assert.All(All, file => Assert.False(StaticKey().IsMatch(file.Text), file.Name));
    }

    [Fact]
    public void What_people_write_is_never_part_of_a_script()
    {
        Assert.All(GitHub.SelectMany(file => file.Scripts()), script => Assert.DoesNotContain("${{", script.Script, StringComparison.Ordinal));
    }

    [Fact]
    public void Actions_are_pinned_by_commit_each_to_one()
    {
        var pins = GitHub.SelectMany(file => Used().Matches(file.Text)).Where(match => !match.Groups["action"].Value.StartsWith("./", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pins);
        Assert.All(pins, match => Assert.Matches("^[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", match.Groups["pin"].Value));
        Assert.All(pins.GroupBy(match => match.Groups["action"].Value), action => Assert.Single(action.Select(match => match.Groups["pin"].Value).Distinct()));
    }

    [Fact]
    public void Every_job_ends_some_time()
    {
        Assert.All(GitHub.SelectMany(file => file.Jobs.Values).Where(job => !job.ContainsKey("uses")), job => Assert.True(job.ContainsKey("timeout-minutes")));
        Assert.True(Map(GitLab.Root["default"]).ContainsKey("timeout"));
    }

    [Fact]
    public void A_deployment_is_alone_and_never_cut_off()
    {
        var concurrency = Map(Of("infra-environment.yml").Jobs["up"]["concurrency"]);

        Assert.Equal("infra-${{ inputs.environment }}", concurrency["group"]);
        Assert.Equal("false", concurrency["cancel-in-progress"]);
        Assert.Equal("${{ inputs.environment }}", Of("infra-environment.yml").Jobs["up"]["environment"]);
        foreach (var environment in EstateTests.Environments)
        {
            Assert.Equal(environment, GitLab.Jobs[$"up-{environment}"]["resource_group"]);
            Assert.Equal(environment, GitLab.Jobs[$"up-{environment}"]["environment"]);
        }

        Assert.Equal("false", Map(GitLab.Root["default"])["interruptible"]);
    }

    [Fact]
    public void Environments_are_deployed_one_after_the_other()
    {
        var jobs = Of("infra-apply.yml").Jobs;

        Assert.Equal(EstateTests.Environments, jobs.Keys);
        Assert.Equal([null, "sandbox", "staging"], jobs.Values.Select(job => job.GetValueOrDefault("needs")));
        Assert.All(jobs.Values, job => Assert.Equal("./.github/workflows/infra-environment.yml", job["uses"]));
        Assert.Equal(["preview", .. EstateTests.Environments], (List<object>)GitLab.Root["stages"]);
        Assert.All(EstateTests.Environments, environment => Assert.Equal(environment, GitLab.Jobs[$"up-{environment}"]["stage"]));
    }

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    [InlineData("production")]
    public void Account_and_region_are_those_of_the_stacks(string environment)
    {
        var account = EstateTests.Config("shop", environment, "aws:allowedAccountIds");
        var region = EstateTests.Config("shop", environment, "aws:region");
        var apply = Map(Of("infra-apply.yml").Jobs[environment]["with"]);
        var drift = ((List<object>)Map(Map(Of("infra-drift.yml").Jobs["drift"]["strategy"])["matrix"])["include"])
            .Select(Map).Single(entry => (string)entry["environment"] == environment);
        var gitlab = Map(Map(GitLab.Root[$".{environment}"])["variables"]);

        Assert.Equal((environment, account, region), ((string)apply["environment"], (string)apply["account"], (string)apply["region"]));
        Assert.Equal((account, region), ((string)drift["account"], (string)drift["region"]));
        Assert.Equal((environment, account, region), ((string)gitlab["STACK"], (string)gitlab["ACCOUNT"], (string)gitlab["AWS_REGION"]));
    }

    [Fact]
    public void Every_stack_is_deployed_after_what_it_refers_to_and_watched()
    {
        var matrix = Map(Map(Of("infra-drift.yml").Jobs["drift"]["strategy"])["matrix"]);

        Assert.Equal(Deployed, Of("infra-environment.yml").Scripts().SelectMany(script => UpFolder().Matches(script.Script)).Select(match => match.Groups["stack"].Value));
        Assert.Equal(Deployed, UpFolder().Matches(GitLab.Script(".up script")).Select(match => match.Groups["stack"].Value));
        Assert.Equal(Deployed, (List<object>)matrix["stack"]);
        Assert.Equal(EstateTests.Environments, (List<object>)matrix["environment"]);
        Assert.Contains($"for project in {string.Join(' ', Deployed)}; do", GitLab.Script(".drift script"), StringComparison.Ordinal);
    }

    private static string Uses(Dictionary<object, object> step) => (string)step.GetValueOrDefault("uses", "");

    [GeneratedRegex("AWS_ACCESS_KEY|AWS_SECRET|aws-access-key|aws-secret|PULUMI_ACCESS_TOKEN|AKIA[0-9A-Z]{16}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex StaticKey();

    [GeneratedRegex("uses: (?<action>[^@\\s]+)(@(?<pin>[^\\n]+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();

    [GeneratedRegex("infra up stacks/(?<stack>[a-z]+) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UpFolder();
}
