using System.Text;
using Infra.Examples.Tests.Ci;
using Infra.Plans;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Examples.Tests;

/// <summary>The whole estate in one call of <c>infra preview</c>, as a pull request has it.</summary>
public sealed class EstatePreviewTests
{
    private static readonly string[] Both = ["stacks/shop", "stacks/network"];

    [Fact]
    public async Task There_is_one_plan_each_and_one_summary_in_the_right_order()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = await InfraAsync(["preview", .. Both, "--stack", "staging", "--json", folder.PathOf("plans")]);

        Assert.True(exitCode == 0, error + output);
        var network = output.IndexOf(" network · staging", StringComparison.Ordinal);
        var shop = output.IndexOf(" shop · staging", StringComparison.Ordinal);
        Assert.InRange(network, 0, shop);
        var summary = output[output.LastIndexOf("\n\n   stack ", StringComparison.Ordinal)..];
        Assert.InRange(summary.IndexOf("network/staging", StringComparison.Ordinal), 0, summary.IndexOf("shop/staging", StringComparison.Ordinal));
        Assert.Equal(
            ["network.staging.json", "shop.staging.json"],
            Directory.GetFiles(folder.PathOf("plans")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_shop_gets_the_network_that_is_planned_in_the_same_call()
    {
        using var folder = new TemporaryFolder();

        await InfraAsync(["preview", .. Both, "--stack", "staging", "--no-policy", "--json", folder.PathOf("plans")]);

        var network = PlanJson.Read(await File.ReadAllTextAsync(folder.PathOf("plans/network.staging.json")));
        var shop = PlanJson.Read(await File.ReadAllTextAsync(folder.PathOf("plans/shop.staging.json")));
        var shared = Assert.IsType<MapValue>(network.Outputs["network"]);
        var balancer = Assert.Single(shop.Resources, resource => resource.Type == "aws:lb/loadBalancer:LoadBalancer");
        Assert.Equal(shared["publicSubnetIds"], balancer.Inputs["subnets"]);
        Assert.All(shop.Resources.Where(resource => resource.Type == "aws:ec2/securityGroup:SecurityGroup"), group => Assert.Equal(shared["vpcId"], group.Inputs["vpcId"]));
    }

    [Fact]
    public async Task One_failure_does_not_hide_the_others()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = await InfraAsync(
            ["preview", .. Both, "--stack", "staging", "--config", "shop:networkCidr=10.99.0.0/16", "--json", folder.PathOf("plans"), "--report", folder.PathOf("comment.md")]);

        Assert.Equal(1, exitCode);
        Assert.Contains("cidr is '10.99.0.0/16'", (output + error).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(" network · staging", output, StringComparison.Ordinal);
        Assert.Equal(["network.staging.json"], Directory.GetFiles(folder.PathOf("plans")).Select(file => Path.GetFileName(file)));
        Assert.Contains("1 preview failed", await File.ReadAllTextAsync(folder.PathOf("comment.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comment_of_the_page_about_CI_is_what_infra_writes()
    {
        using var folder = new TemporaryFolder();
        await InfraAsync(["preview", .. Both, "--stack", "staging", "--no-policy", "--json", folder.PathOf("plans")]);

        await InfraAsync(
            ["preview", .. Both, "--stack", "staging", "--config", "shop:apiImage=ghcr.io/acme/shop-api:1.5.0", "--against", folder.PathOf("plans"),
            "--report", folder.PathOf("comment.md")]);

        var page = RepositoryRoot.Path("docs", "ci.md");
        var text = await File.ReadAllTextAsync(page);
        var start = text.IndexOf("<!-- generated: comment -->\n", StringComparison.Ordinal) + "<!-- generated: comment -->\n".Length;
        var end = text.IndexOf("<!-- end -->", StringComparison.Ordinal);
        Snapshot.MatchFile($"{text[..start]}\n{(await File.ReadAllTextAsync(folder.PathOf("comment.md"))).Trim()}\n\n{text[end..]}", page);
    }

    [Fact]
    public async Task The_preview_of_the_workflow_runs_as_it_is_written()
    {
        using var script = new ShellScript(WorkflowFile.Of("infra-preview.yml").Script("preview Preview"));
        UseInfra(script);
        script.Environment["RUNNER_TEMP"] = Path.Combine(script.Folder, "temp");
        script.Environment["RUN_URL"] = "https://example.com/run";
        script.Environment["GITHUB_OUTPUT"] = Path.Combine(script.Folder, "output.txt");
        script.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(script.Folder, "summary.md");

        var run = await script.RunAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        // 3 once the waivers of production have expired.
        Assert.Matches("^code=[03]\n$", await File.ReadAllTextAsync(script.Environment["GITHUB_OUTPUT"]));
        var summary = await File.ReadAllTextAsync(script.Environment["GITHUB_STEP_SUMMARY"]);
        Assert.All(EstateTests.Environments, environment => Assert.Contains($"| shop/{environment} |", summary, StringComparison.Ordinal));
        Assert.StartsWith("<!-- infra:", summary, StringComparison.Ordinal);
        Assert.Contains("(https://example.com/run#artifacts)", summary, StringComparison.Ordinal);
        Assert.Equal(
            ["comment.md", "findings.sarif", "report.html"],
            Directory.GetFiles(Path.Combine(script.Folder, "preview")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("infra-environment.yml", "up Network", 1)]
    [InlineData("infra-environment.yml", "up Shop", 1)]
    [InlineData(".gitlab-ci.yml", ".up script", 2)]
    public async Task The_deployment_of_the_workflow_passes_the_gates_and_is_handed_over(string file, string where, int stacks)
    {
        using var script = new ShellScript(WorkflowFile.Of(file).Script(where));
        UseInfra(script);
        script.With("pulumi", """case "$1" in stack) echo "error: no stack named 'staging' found" >&2; exit 6;; esac""");
        script.Environment["STACK"] = "staging";

        var run = await script.RunAsync();

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(
            Enumerable.Repeat(new[] { "pulumi stack export --stack staging --non-interactive", "pulumi up --stack staging --yes" }, stacks).SelectMany(calls => calls),
            script.Calls.Select(call => call.TrimEnd()).Where(call => call.StartsWith("pulumi", StringComparison.Ordinal)));
    }

    // The tool and the programs as they were built together with these tests; only the folder differs from that of a pipeline.
    private static void UseInfra(ShellScript script)
    {
        Directory.CreateSymbolicLink(Path.Combine(script.Folder, "stacks"), RepositoryRoot.Path("stacks"));
        script.With("dotnet", $"""
            case "$1 $2" in
              'tool restore') exit 0;;
              'infra preview') shift 2; exec {ProgramRun.Dotnet} exec '{ProgramRun.Assembly("Infra.Cli")}' preview "$@" --no-build;;
              'infra up') shift 2; exec {ProgramRun.Dotnet} exec '{ProgramRun.Assembly("Infra.Cli")}' up "$@" --no-build;;
              *) exec {ProgramRun.Dotnet} "$@";;
            esac
            """);
    }

    private static async Task<(int ExitCode, string Output, string Error)> InfraAsync(params string[] args)
    {
        var (exitCode, output, error) = await ProgramRun.RunAsync("Infra.Cli", RepositoryRoot.Path(), [.. args, "--no-build", "--no-color"]);
        return (exitCode, Encoding.UTF8.GetString(output), error);
    }
}
