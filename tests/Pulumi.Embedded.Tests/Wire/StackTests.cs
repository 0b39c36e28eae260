using Infra.Protocol.Messages;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class StackTests
{
    private const string StackUrn = "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod";

    private readonly RecordingEngine _engine = new();

    [Fact]
    public async Task The_stack_is_registered_first_and_made_the_root()
    {
        Assert.Equal(0, await _engine.RunAsync(() => { _ = new Thing("thing"); }));
        var stack = _engine.Registrations[0];
        Assert.Equal(("pulumi:pulumi:Stack", "shop-prod", false), (stack.Type, stack.Name, stack.Custom));
        Assert.Equal(StackUrn, Assert.Single(_engine.All<SetRootResourceRequest>()).Urn);
    }

    [Fact]
    public async Task Settings_come_from_the_environment()
    {
        Assert.Equal(0, await _engine.RunAsync(() =>
        {
            var instance = Deployment.Instance;
            Assert.Equal(
                ("shop", "prod", "acme", "/src/shop", false),
                (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory, instance.IsDryRun));
            Assert.Equal(3, new Config().RequireInt32("size"));
        }));
        var preview = new RecordingEngine { DryRun = true };
        Assert.Equal(0, await preview.RunAsync(() => Assert.True(Deployment.Instance.IsDryRun)));
    }

    [Fact]
    public async Task Outputs_of_a_stack_class_are_published()
    {
        Assert.Equal(0, await _engine.RunAsync(Deployment.RunAsync<Shop>));
        var outputs = Assert.Single(_engine.All<RegisterResourceOutputsRequest>());
        Assert.Equal(StackUrn, outputs.Urn);
        Assert.Equal("thing-id", outputs.Outputs.Fields["id"].StringValue);
        Assert.Equal("1b47061264138c4ac30d75fd1eb44270", outputs.Outputs.Fields["Password"].StructValue.Fields["4dabf18193072939515e22adb298388d"].StringValue);
    }

    [Fact]
    public async Task Outputs_of_a_function_are_published()
    {
        Assert.Equal(0, await _engine.RunAsync(() => Deployment.RunAsync(() => new Dictionary<string, object?> { ["n"] = 1, ["none"] = null })));
        Assert.Equal("""{ "n": 1 }""", Assert.Single(_engine.All<RegisterResourceOutputsRequest>()).Outputs.ToString());
    }

    [Fact]
    public async Task Outputs_of_a_component_are_published_under_its_urn()
    {
        await _engine.RunAsync(() => new Group("group").Publish());
        var outputs = _engine.All<RegisterResourceOutputsRequest>().Single(request => request.Urn != StackUrn);
        Assert.Equal("urn:pulumi:prod::shop::test:index:Group::group", outputs.Urn);
        Assert.Equal("""{ "named": "initialized" }""", outputs.Outputs.ToString());
    }

    [Fact]
    public async Task The_engine_is_told_once_that_all_is_declared()
    {
        await _engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            await Task.Yield();
            new Thing("first").Id.Apply(_ => new Thing("second").Id);
        }));
        Assert.Equal(1, _engine.Shutdowns);
        Assert.Equal(3, _engine.RegistrationsBeforeShutdown);
    }

    [Fact]
    public async Task After_a_failure_the_engine_is_not_told_that_all_is_declared()
    {
        Assert.Equal(32, await _engine.FailAsync(() => new RunException("stop")));
        Assert.Equal(0, _engine.Shutdowns);
    }

    [Fact]
    public async Task Each_feature_is_asked_for_once()
    {
        await _engine.RunAsync(() =>
        {
            for (var i = 0; i < 10; i++)
                _ = new Thing($"thing{i}");
        });
        var asked = _engine.All<SupportsFeatureRequest>().Select(request => request.Id).ToList();
        Assert.Contains("secrets", asked);
        Assert.Contains("resourceReferences", asked);
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public async Task A_run_inside_a_run_fails()
    {
        await _engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
        }));
        Assert.Empty(_engine.Errors);
    }

    [Fact]
    public async Task A_program_without_an_engine_is_refused()
    {
        using (ProcessEnvironment.With(("PULUMI_MONITOR", null), ("PULUMI_ENGINE", null), ("PULUMI_PROJECT", null), ("PULUMI_STACK", null)))
            await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
    }

    public sealed class Shop : Stack
    {
        public Shop()
        {
            Id = new Thing("thing").Id;
            Password = Output.CreateSecret("hush");
        }

        [Output("id")]
        public Output<string> Id { get; private set; }

        [Output]
        public Output<string> Password { get; private set; }
    }
}
