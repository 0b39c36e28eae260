namespace Infra.Policies.Tests.Reports;

public sealed class PolicyReportTests
{
    private static readonly EvaluationResult Result = PolicyEngine.Evaluate(Plans.Of("aws:s3/bucket:Bucket data: {}"));

    [Theory]
    [InlineData("a.sarif", "\"$schema\"")]
    [InlineData("a.b.SARIF", "\"$schema\"")]
    [InlineData("out/a.sarif.json", "\"$schema\"")]
    [InlineData("a.json", "\"pack\": \"core\"")]
    [InlineData("a.md", "## Policies")]
    [InlineData("a.csv", "rule,slug")]
    [InlineData("a.xml", "<testsuites")]
    public void The_ending_says_which_report(string file, string content)
    {
        Assert.True(PolicyReport.Knows(file));
        Assert.Contains(content, PolicyReport.Render(Result, file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("a.txt")]
    [InlineData("sarif")]
    public void Other_names_say_nothing(string file)
    {
        Assert.False(PolicyReport.Knows(file));
        Assert.Contains(".sarif, .json, .md, .csv, .xml", Assert.Throws<ArgumentException>(() => PolicyReport.Render(Result, file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_SARIF_result_without_a_place_points_at_the_project_file() =>
        Assert.Contains("\"uri\": \"stacks/shop/Pulumi.yaml\"", PolicyReport.Render(Result, "a.sarif", "stacks/shop/Pulumi.yaml"), StringComparison.Ordinal);
}
