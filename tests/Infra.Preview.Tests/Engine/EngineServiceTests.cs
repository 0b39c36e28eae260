using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Engine;

public sealed class EngineServiceTests
{
    [Theory]
    [InlineData("secrets", true)]
    [InlineData("outputValues", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("transforms", true)]
    [InlineData("resourceHooks", true)]
    [InlineData("parameterization", true)]
    [InlineData("timeTravel", false)]
    public async Task A_feature_is_supported_or_not(string feature, bool isSupported)
    {
        await using var client = await EngineClient.StartAsync();

        var answer = await client.Channel.CallAsync(ResourceMonitorMethods.SupportsFeature, new SupportsFeatureRequest { Id = feature });

        Assert.Equal(isSupported, answer.HasSupport);
    }

    [Fact]
    public async Task The_root_resource_is_what_the_program_set()
    {
        await using var client = await EngineClient.StartAsync();

        var before = await client.Channel.CallAsync(EngineMethods.GetRootResource, new GetRootResourceRequest());
        await client.Channel.CallAsync(EngineMethods.SetRootResource, new SetRootResourceRequest { Urn = EngineClient.StackUrn });
        var after = await client.Channel.CallAsync(EngineMethods.GetRootResource, new GetRootResourceRequest());

        Assert.Equal(("", EngineClient.StackUrn), (before.Urn, after.Urn));
    }

    [Theory]
    [InlineData(">=3.100.0")]
    [InlineData(">=3.0.0 <4.0.0")]
    [InlineData("3.x")]
    [InlineData("<3.0.0 || >3.200.0")]
    [InlineData(">= 3.1.0 !3.7.7")]
    [InlineData("3.248.0")]
    [InlineData("<=3.248")]
    public async Task A_range_with_the_version_in_it_passes(string range)
    {
        await using var client = await EngineClient.StartAsync();

        await client.Channel.CallAsync(EngineMethods.RequirePulumiVersion, new RequirePulumiVersionRequest { PulumiVersionRange = range });
    }

    [Theory]
    [InlineData(">=4.0.0", "The program requires Pulumi >=4.0.0, and the preview behaves as 3.248.0.")]
    [InlineData("!3.248.0", "The program requires Pulumi !3.248.0, and the preview behaves as 3.248.0.")]
    [InlineData(">3.248.0", "The program requires Pulumi >3.248.0, and the preview behaves as 3.248.0.")]
    [InlineData("newest", "'newest' is not a range of versions: 'newest' is no version.")]
    [InlineData("", "'' is not a range of versions: a comparison is missing.")]
    public async Task Any_other_range_is_refused(string range, string message)
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(
            () => client.Channel.CallAsync(EngineMethods.RequirePulumiVersion, new RequirePulumiVersionRequest { PulumiVersionRange = range }));

        Assert.Equal(message, refusal.Detail);
    }

    [Fact]
    public async Task Log_lines_are_kept_but_for_debugging_ones()
    {
        await using var client = await EngineClient.StartAsync();

        foreach (var severity in new[] { LogSeverity.Debug, LogSeverity.Info, LogSeverity.Warning })
        {
            await client.Channel.CallAsync(EngineMethods.Log, new LogRequest { Severity = severity, Message = severity.ToString(), Urn = EngineClient.StackUrn });
        }

        Assert.Equal(["Warning", "Info"], client.Engine.Complete().Messages.Select(message => message.Text));
        Assert.False(client.Engine.HasErrors);
    }

    [Fact]
    public async Task A_logged_error_fails_the_run()
    {
        await using var client = await EngineClient.StartAsync();

        await client.Channel.CallAsync(EngineMethods.Log, new LogRequest { Severity = LogSeverity.Error, Message = "no" });

        Assert.True(client.Engine.HasErrors);
        Assert.Equal([new PlanMessage(MessageSeverity.Error, "no")], client.Engine.Complete().Messages);
    }

    [Theory]
    [InlineData("", "dev")]
    [InlineData("shop", " ")]
    public async Task A_project_and_a_stack_must_be_named(string project, string stack)
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => PreviewEngine.StartAsync(new PreviewEngineOptions { Project = project, Stack = stack }));

        Assert.StartsWith("A preview needs the names of the project and of the stack.", problem.Message, StringComparison.Ordinal);
    }
}
