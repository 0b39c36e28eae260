using Infra.Preview.Tests.Running;

namespace Infra.Preview.Tests.Changing;

/// <summary><c>--against</c> and <c>--allow-replace</c> as a person uses them.</summary>
public sealed class BaselinePreviewTests : IDisposable
{
    private const string BucketUrn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::orders";

    private readonly StackFolder _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task A_plan_compared_with_itself_has_no_changes()
    {
        Assert.Equal(0, (await _stack.RunAsync("plain", "--json", "plan.json")).ExitCode);

        var result = await _stack.RunAsync("plain", "--against", "plan.json");

        Assert.Contains("Plan: no changes, 3 unchanged.", result.Out, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Deleting_data_exits_with_4_unless_it_is_allowed()
    {
        WriteBaselineWithBucket();

        var refused = await _stack.RunAsync("plain", "--against", "plan.json");
        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("Loses data", refused.Out, StringComparison.Ordinal);
        Assert.Contains("--allow-replace", refused.Out, StringComparison.Ordinal);

        var aside = await _stack.RunAsync("plain", "--against", "plan.json", "--json", "-");
        Assert.Equal(4, aside.ExitCode);
        Assert.Contains("error: A deployment would replace or delete a resource that holds data.", aside.Error, StringComparison.Ordinal);
        Assert.StartsWith("{", aside.Out, StringComparison.Ordinal);

        var allowed = await _stack.RunAsync("plain", "--against", "plan.json", "--allow-replace", BucketUrn, "--no-policy");
        Assert.Equal(0, allowed.ExitCode);
    }

    [Theory]
    [InlineData("{}", "plan.json cannot be used")]
    [InlineData("[1", "plan.json cannot be used")]
    [InlineData("", "plan.json cannot be used")]
    [InlineData("""{"schemaVersion":"9.0","project":"shop","stack":"dev"}""", "9.0")]
    [InlineData("""{"schemaVersion":"1.0","project":"shop","stack":"prod","organization":"o","resources":[{"urn":"urn:pulumi:prod::shop::a:b/c:D::e","type":"a:b/c:D","name":"e","kind":"custom"}],"outputs":{},"symbols":{},"messages":[]}""", "it is of shop/prod, and this is shop/dev")]
    public async Task A_baseline_that_cannot_be_used_is_refused(string content, string expected)
    {
        await File.WriteAllTextAsync(Path.Combine(_stack.FullPath, "plan.json"), content);

        var result = await _stack.RunAsync("plain", "--against", "plan.json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_baseline_is_refused()
    {
        var result = await _stack.RunAsync("plain", "--against", "nowhere.json");

        Assert.Equal((2, true), (result.ExitCode, result.Error.Contains("there is no such file", StringComparison.Ordinal)));
    }

    private void WriteBaselineWithBucket() => File.WriteAllText(Path.Combine(_stack.FullPath, "plan.json"), $$"""
        {
          "schemaVersion": "1.0", "project": "shop", "stack": "dev", "organization": "organization",
          "resources": [{ "urn": "{{BucketUrn}}", "type": "aws:s3/bucket:Bucket", "name": "orders", "kind": "custom", "inputs": {}, "outputs": {}, "dependencies": [], "options": {} }],
          "outputs": {}, "symbols": {}, "messages": []
        }
        """);
}
