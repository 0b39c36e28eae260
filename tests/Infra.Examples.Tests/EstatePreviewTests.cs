using System.Text;
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

    private static async Task<(int ExitCode, string Output, string Error)> InfraAsync(params string[] args)
    {
        var (exitCode, output, error) = await ProgramRun.RunAsync("Infra.Cli", RepositoryRoot.Path(), [.. args, "--no-build", "--no-color"]);
        return (exitCode, Encoding.UTF8.GetString(output), error);
    }
}
