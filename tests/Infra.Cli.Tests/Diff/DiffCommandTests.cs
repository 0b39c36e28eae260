namespace Infra.Cli.Tests.Diff;

public class DiffCommandTests
{
    [Fact]
    public async Task No_change_is_said_and_ends_well()
    {
        using var tree = new StackTree().Write("a.json", Plans.Bucket()).Write("b.json", Plans.Bucket());

        var outcome = await ToolRun.InAsync(tree.FullPath, "diff", "a.json", "b.json", "--exit-code");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("\n shop · dev · no changes, 1 unchanged\n", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4, "--exit-code")]
    [InlineData(0, "--exit-code", "--allow-replace", Plans.BucketUrn)]
    public async Task Lost_data_is_a_failure_only_where_that_was_asked_for(int exitCode, params string[] options)
    {
        using var tree = new StackTree().Write("a.json", Plans.Bucket()).Write("b.json", Plans.Bucket("pictures"));

        var outcome = await ToolRun.InAsync(tree.FullPath, ["diff", "a.json", "b.json", .. options]);

        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(" Loses data  1\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_every_property_with_what_forces_the_replacement()
    {
        using var tree = new StackTree().Write("a.json", Plans.Bucket()).Write("b.json", Plans.Bucket("pictures"));

        var changes = (await ToolRun.InAsync(tree.FullPath, "diff", "a.json", "b.json", "--output", "json")).Json["result"]!["changes"]!;

        Assert.Equal(1, changes["replace"]!.GetValue<int>());
        var bucket = changes["resources"]![0]!;
        Assert.True(bucket["losesData"]!.GetValue<bool>());
        Assert.Equal("replace", bucket["operation"]!.GetValue<string>());
        Assert.Equal("bucket", bucket["replaceKeys"]![0]!.GetValue<string>());
        Assert.Equal("photos", bucket["properties"]![0]!["old"]!.GetValue<string>());
        Assert.Equal("pictures", bucket["properties"]![0]!["new"]!.GetValue<string>());
    }

    [Fact]
    public async Task Markdown_is_a_comment()
    {
        using var tree = new StackTree().Write("a.json", Plans.Bucket()).Write("b.json", Plans.Bucket(tags: ("owner", "me")));

        var outcome = await ToolRun.InAsync(tree.FullPath, "diff", "a.json", "b.json", "--output", "markdown");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("<!-- infra:diff -->\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("+   tags", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no such file", "missing.json", "a.json")]
    [InlineData("a.json is of shop/dev, and other.json of shop/prod", "a.json", "other.json")]
    [InlineData("cut.json", "a.json", "cut.json")]
    [InlineData("nan.json", "nan.json", "a.json")]
    [InlineData("deep.json", "deep.json", "a.json")]
    [InlineData("folder is a folder", "a.json", "folder")]
    public async Task A_file_that_is_no_plan_is_refused(string reason, string before, string after)
    {
        using var tree = new StackTree().Write("a.json", Plans.Bucket()).Write("other.json", Plans.Bucket(stack: "prod"))
            .Write("cut.json", Plans.Bucket()[..100]).Write("nan.json", "{ \"schemaVersion\": NaN }").Write("folder/x", "")
            .Write("deep.json", "{\"schemaVersion\":" + new string('[', 10_000));

        var outcome = await ToolRun.InAsync(tree.FullPath, "diff", before, after);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
        Assert.True(outcome.Error.Split('\n').Length < 24, outcome.Error);
    }
}
