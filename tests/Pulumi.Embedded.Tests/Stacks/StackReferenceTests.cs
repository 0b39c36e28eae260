using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.Stacks;

public sealed class StackReferenceTests
{
    private readonly ScriptedMocks _mocks = new()
    {
        Answer = args => ("ignored", ScriptedMocks.State(
            args,
            ("outputs", new Dictionary<string, object> { ["url"] = "https://x", ["key"] = Output.CreateSecret("hush") }),
            ("secretOutputNames", ImmutableArray.Create<object>("key")))),
    };

    [Fact]
    public async Task A_reference_is_read_by_the_name_of_its_stack()
    {
        await Mocked.Run(
            () =>
            {
                _ = new StackReference("acme/shop/prod");
                _ = new StackReference("short", new StackReferenceArgs { Name = "acme/shop/dev" });
            },
            _mocks);
        Assert.Equal(
            [("pulumi:pulumi:StackReference", "acme/shop/prod", "acme/shop/prod"), ("pulumi:pulumi:StackReference", "acme/shop/dev", "acme/shop/dev")],
            _mocks.Resources.Select(args => (args.Type!, args.Id!, (string)args.Inputs["name"])));
    }

    [Fact]
    public Task An_output_is_secret_when_it_is_listed() => With(async stack =>
    {
        var (url, key) = (await Probe.Of(stack.GetOutput("url")), await Probe.Of(stack.GetOutput("key")));
        Assert.Equal(("https://x", false), (url.Value, url.IsSecret));
        Assert.Equal(("hush", true), (key.Value, key.IsSecret));
    });

    [Fact]
    public Task An_absent_output_is_a_known_null() => With(async stack =>
    {
        var absent = await Probe.Of(stack.GetOutput("absent"));
        Assert.True(absent.IsKnown);
        Assert.Null(absent.Value);
    });

    [Fact]
    public async Task An_absent_required_output_fails()
    {
        var failure = await Mocked.Failure(() => new StackReference("s").RequireOutput("absent"), _mocks);
        Assert.Contains(nameof(KeyNotFoundException), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Plain_values_are_given_out_unless_they_are_secret() => With(async stack =>
    {
        Assert.Equal("https://x", await stack.GetValueAsync("url"));
        Assert.Equal("https://x", await stack.RequireValueAsync("url"));
        Assert.Null(await stack.GetValueAsync("absent"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stack.GetValueAsync("key"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stack.RequireValueAsync("key"));
    });

    [Fact]
    public Task Details_tell_secrets_apart() => With(async stack =>
    {
        var (url, key, absent) = (await stack.GetOutputDetailsAsync("url"), await stack.GetOutputDetailsAsync("key"), await stack.GetOutputDetailsAsync("absent"));
        Assert.Equal(("https://x", null), (url.Value, url.SecretValue));
        Assert.Equal((null, "hush"), (key.Value, key.SecretValue));
        Assert.Equal((null, null), (absent.Value, absent.SecretValue));
    });

    [Fact]
    public async Task Outputs_are_unknown_in_a_preview_when_the_mock_has_none()
    {
        await Mocked.Run(async () => Assert.False((await Probe.Of(new StackReference("s").GetOutput("url"))).IsKnown));
    }

    [Fact]
    public async Task Outputs_fail_in_an_update_when_the_mock_has_none()
    {
        var failure = await Mocked.Failure(() => new StackReference("s").GetOutput("url"), options: Mocked.Update);
        Assert.Contains(nameof(NullReferenceException), failure.Message, StringComparison.Ordinal);
    }

    private Task<ImmutableArray<Resource>> With(Func<StackReference, Task> test) => Mocked.Run(() => test(new StackReference("acme/shop/prod")), _mocks);
}
