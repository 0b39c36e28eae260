using System.Text.RegularExpressions;
using Infra.Testing;

namespace Infra.Examples.Tests.Ci;

/// <summary>The page about CI shows what is in the files.</summary>
public sealed partial class CiPageTests
{
    private static string Page => File.ReadAllText(RepositoryRoot.Path("docs", "ci.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_block_is_part_of_a_file()
    {
        var files = WorkflowFile.All.Select(file => file.Text)
            .Concat(Directory.GetFiles(RepositoryRoot.Path("docs", "ci", "aws"), "*.json").Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")))
            .Select(Unindented).ToList();
        var blocks = Block().Matches(Page).Select(match => match.Groups["text"].Value).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(files, file => file.Contains(Unindented(block), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_comparison_is_that_of_the_workflow()
    {
        Assert.Contains(
            WorkflowFile.Of("infra-drift.yml").Script("drift Compare").Split('\n').Single(line => line.Contains("pulumi refresh", StringComparison.Ordinal)).Trim(),
            Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_is_named()
    {
        var files = Directory.GetFiles(RepositoryRoot.Path("docs", "ci"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RepositoryRoot.Path("docs"), file));

        Assert.All(files.Where(file => !file.EndsWith("trust.json", StringComparison.Ordinal)), file => Assert.Contains($"]({file})", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_the_estate_is_that_of_its_stacks()
    {
        var page = File.ReadAllText(RepositoryRoot.Path("stacks", "README.md"));

        Assert.All(EstateTests.Environments, environment => Assert.Contains(
            $"| `{environment}` | {Config(environment, "aws:allowedAccountIds")} | {Config(environment, "aws:region")} | {Config(environment, "network:cidr")} | {Config(environment, "network:availabilityZones")} |",
            page, StringComparison.Ordinal));
    }

    private static string Config(string environment, string key) => EstateTests.Config("network", environment, key);

    private static string Unindented(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimStart()));

    [GeneratedRegex("^```(yaml|json)\n(?<text>(.*\n)*?)```", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Block();
}
