using Google.Protobuf.WellKnownTypes;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class OptionTests
{
    private readonly RecordingEngine _engine = new();

    [Fact]
    public async Task Every_request_says_what_the_program_understands()
    {
        await _engine.RunAsync(() => { _ = new Thing("thing"); });
        var request = _engine["thing"];
        Assert.True(request.Custom);
        Assert.False(request.Remote);
        Assert.True(request.AcceptSecrets);
        Assert.True(request.AcceptResources);
        Assert.True(request.SupportsResultReporting);
        Assert.Equal(Thing.Token, request.Type);
    }

    [Fact]
    public async Task Options_that_are_not_set_are_not_sent()
    {
        await _engine.RunAsync(() => { _ = new Thing("thing"); });
        var request = _engine["thing"];
        Assert.False(request.HasProtect);
        Assert.False(request.HasRetainOnDelete);
        Assert.False(request.DeleteBeforeReplaceDefined);
        Assert.Null(request.CustomTimeouts);
        Assert.Null(request.ReplacementTrigger);
        Assert.Equal(("", "", "", "", ""), (request.Version, request.PluginDownloadURL, request.ImportId, request.DeletedWith, request.Provider));
        Assert.Empty(request.IgnoreChanges);
        Assert.Empty(request.Dependencies);
        Assert.Empty(request.ReplaceWith);
        Assert.Empty(request.EnvVarMappings);
    }

    [Fact]
    public async Task Options_of_a_custom_resource_are_sent()
    {
        await _engine.RunAsync(() =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                Protect = true,
                RetainOnDelete = false,
                DeleteBeforeReplace = false,
                IgnoreChanges = { "text", "tags.a" },
                ReplaceOnChanges = { "count" },
                HideDiffs = { "flag" },
                AdditionalSecretOutputs = { "computed" },
                ImportId = "i-1",
                Version = "1.2.3",
                PluginDownloadURL = "https://plugins.example.com",
                EnvVarMappings = { ["FROM"] = "TO" },
            });
        });
        var request = _engine["thing"];
        Assert.True(request.HasProtect && request.Protect);
        Assert.True(request.HasRetainOnDelete && !request.RetainOnDelete);
        Assert.True(request.DeleteBeforeReplaceDefined && !request.DeleteBeforeReplace);
        Assert.Equal(["text", "tags.a"], request.IgnoreChanges);
        Assert.Equal(["count"], request.ReplaceOnChanges);
        Assert.Equal(["flag"], request.HideDiffs);
        Assert.Equal(["computed"], request.AdditionalSecretOutputs);
        Assert.Equal(("i-1", "1.2.3", "https://plugins.example.com"), (request.ImportId, request.Version, request.PluginDownloadURL));
        Assert.Equal("TO", Assert.Single(request.EnvVarMappings).Value);
    }

    [Fact]
    public async Task DeleteBeforeReplace_is_sent_when_true()
    {
        await _engine.RunAsync(() => { _ = new Thing("thing", null, new CustomResourceOptions { DeleteBeforeReplace = true }); });
        Assert.True(_engine["thing"].DeleteBeforeReplace && _engine["thing"].DeleteBeforeReplaceDefined);
    }

    [Theory]
    [InlineData("00:05:00", 300)]
    [InlineData("01:30:00", 5400)]
    [InlineData("00:00:01.5000000", 1.5)]
    [InlineData("2.01:01:01", 176461)]
    [InlineData("00:00:00", 0)]
    public async Task Timeouts_are_go_durations(string timeout, double seconds)
    {
        await _engine.RunAsync(() =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.Parse(timeout, System.Globalization.CultureInfo.InvariantCulture) },
            });
        });
        var timeouts = _engine["thing"].CustomTimeouts;
        Assert.Equal(seconds, GoDurations.Seconds(timeouts.Create), 9);
        Assert.Equal(("", ""), (timeouts.Update, timeouts.Delete));
    }

    [Fact]
    public async Task DeletedWith_and_ReplaceWith_name_resources()
    {
        await _engine.RunAsync(() =>
        {
            var owner = new Thing("owner");
            _ = new Thing("thing", null, new CustomResourceOptions { DeletedWith = owner, ReplaceWith = { owner } });
        });
        var owner = RecordingEngine.UrnOf(_engine["owner"]);
        Assert.Equal(owner, _engine["thing"].DeletedWith);
        Assert.Equal([owner], _engine["thing"].ReplaceWith);
    }

    [Fact]
    public async Task An_engine_that_does_not_know_DeletedWith_fails_the_run()
    {
        var engine = new RecordingEngine { Lacks = { "deletedWith" } };
        Assert.Equal(32, await engine.RunAsync(() =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions { DeletedWith = new Thing("owner") });
        }));
        Assert.Single(engine.Errors);
    }

    [Fact]
    public async Task A_replacement_trigger_is_a_value()
    {
        await _engine.RunAsync(() =>
        {
            _ = new Thing("text", null, new CustomResourceOptions { ReplacementTrigger = "v1" });
            _ = new Thing("output", null, new CustomResourceOptions { ReplacementTrigger = Output.Create<object>(2) });
        });
        Assert.Equal(Value.ForString("v1"), _engine["text"].ReplacementTrigger);
        Assert.Equal(Value.ForNumber(2), _engine["output"].ReplacementTrigger);
    }

    [Fact]
    public async Task Parents_are_urns_and_the_stack_is_the_default()
    {
        await _engine.RunAsync(() =>
        {
            var outer = new Group("outer");
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = inner });
        });
        const string Stack = "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod";
        Assert.Equal("", _engine["shop-prod"].Parent);
        Assert.Equal(Stack, _engine["outer"].Parent);
        Assert.Equal("urn:pulumi:prod::shop::test:index:Group::outer", _engine["inner"].Parent);
        Assert.Equal("urn:pulumi:prod::shop::test:index:Group$test:index:Group::inner", _engine["thing"].Parent);
        Assert.False(_engine["outer"].Custom);
    }

    [Fact]
    public async Task Protection_is_inherited_and_can_be_lifted()
    {
        await _engine.RunAsync(() =>
        {
            var group = new Group("group", new ComponentResourceOptions { Protect = true });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = group });
            _ = new Thing("protected", null, new CustomResourceOptions { Parent = inner });
            _ = new Thing("lifted", null, new CustomResourceOptions { Parent = inner, Protect = false });
        });
        Assert.True(_engine["protected"].Protect);
        Assert.True(_engine["lifted"].HasProtect && !_engine["lifted"].Protect);
    }

    [Fact]
    public async Task Other_options_are_not_inherited_by_the_program()
    {
        await _engine.RunAsync(() =>
        {
            var group = new Group("group", new ComponentResourceOptions
            {
                Version = "1.0.0",
                IgnoreChanges = { "text" },
                RetainOnDelete = true,
                Aliases = { new Alias { Name = "old" } },
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(1) },
            });
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = group });
        });
        Assert.Equal("1.0.0", _engine["group"].Version);
        var request = _engine["thing"];
        Assert.Equal("", request.Version);
        Assert.Empty(request.IgnoreChanges);
        Assert.False(request.HasRetainOnDelete);
        Assert.Empty(request.Aliases);
        Assert.Null(request.CustomTimeouts);
    }
}
