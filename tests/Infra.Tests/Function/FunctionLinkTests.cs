namespace Infra.Tests;

public class FunctionLinkTests
{
    private const string Arn = "arn:aws:test:eu-west-1:123456789012:thumbnails-alias";

    [Fact]
    public async Task Caller_may_call_the_live_version_and_knows_it()
    {
        Assert.Equal([$"lambda:InvokeFunction on {Arn}"], await LinkAssert.PermissionsAsync(() => FunctionStacks.Create().ToLink()));
        Assert.Equal(
            new Dictionary<string, string> { ["Functions__Thumbnails__Arn"] = Arn }, await LinkAssert.EnvironmentAsync(() => FunctionStacks.Create().Call()));
    }
}
