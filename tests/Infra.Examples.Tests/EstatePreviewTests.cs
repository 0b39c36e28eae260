using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Examples.Tests;

/// <summary>The whole estate in one call of <c>infra preview</c>, as a pull request has it.</summary>
public sealed class EstatePreviewTests
{
    private static readonly string[] Both = ["stacks/shop", "stacks/network"];

    [Fact]
    public async Task There_is_one_plan_each_and_one_summary_in_the_right_order()
    {
        using var folder = new TemporaryFolder();

        var run = await InfraAsync(["preview", .. Both, "--stack", "staging", "--json", folder.PathOf("plans")]);

        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        var output = run.Output;
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
    public async Task One_failure_does_not_hide_the_others()
    {
        using var folder = new TemporaryFolder();

        var run = await InfraAsync(
            ["preview", .. Both, "--stack", "staging", "--config", "shop:networkCidr=10.99.0.0/16", "--json", folder.PathOf("plans"), "--report", folder.PathOf("comment.md")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cidr is '10.99.0.0/16'", (run.Output + run.Error).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(" network · staging", run.Output, StringComparison.Ordinal);
        Assert.Equal(["network.staging.json"], Directory.GetFiles(folder.PathOf("plans")).Select(file => Path.GetFileName(file)));
        Assert.Contains("1 preview failed", await File.ReadAllTextAsync(folder.PathOf("comment.md")), StringComparison.Ordinal);
    }

    private static Task<CommandResult> InfraAsync(params string[] args) => ProgramRun.RunAsync("Infra.Cli", RepositoryRoot.Path(), [.. args, "--no-build", "--no-color"]);
}
