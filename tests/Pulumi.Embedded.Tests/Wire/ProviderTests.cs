using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class ProviderTests
{
    private readonly RecordingEngine _engine = new();

    [Fact]
    public async Task A_provider_is_named_by_urn_and_id()
    {
        await _engine.RunAsync(() => { _ = new Thing("thing", null, new CustomResourceOptions { Provider = new TestProvider("provider") }); });
        Assert.Equal("urn:pulumi:prod::shop::pulumi:providers:test::provider::provider-id", _engine["thing"].Provider);
    }

    [Fact]
    public async Task A_provider_without_id_is_named_with_the_unknown_marker()
    {
        var engine = new RecordingEngine
        {
            DryRun = true,
            OnRegister = (_, response) =>
            {
                response.Id = "";
                return Task.CompletedTask;
            },
        };
        await engine.RunAsync(() => { _ = new Thing("thing", null, new CustomResourceOptions { Provider = new TestProvider("provider") }); });
        Assert.Equal("urn:pulumi:prod::shop::pulumi:providers:test::provider::04da6b54-80e4-46f7-96ec-b56ff0331ba9", engine["thing"].Provider);
    }

    [Fact]
    public async Task Children_name_the_provider_they_inherit()
    {
        await _engine.RunAsync(() =>
        {
            var group = new Group("group", new ComponentResourceOptions { Providers = { new TestProvider("a"), new TestProvider("b", package: "other") } });
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = group });
            _ = new Gadget("gadget", null, new CustomResourceOptions { Parent = group });
        });
        Assert.EndsWith("::a::a-id", _engine["thing"].Provider, StringComparison.Ordinal);
        Assert.EndsWith("::b::b-id", _engine["gadget"].Provider, StringComparison.Ordinal);
        Assert.Equal("", _engine["group"].Provider);
    }

    [Fact]
    public async Task A_remote_component_names_its_providers_by_package()
    {
        await _engine.RunAsync(() =>
        {
            _ = new ComponentResource(
                "third:index:Remote",
                "remote",
                ResourceArgs.Empty,
                new ComponentResourceOptions { Providers = { new TestProvider("a"), new TestProvider("b", package: "other") } },
                remote: true);
        });
        Assert.Equal(
            [("other", "b-id"), ("test", "a-id")],
            _engine["remote"].Providers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.Split("::")[^1])));
    }

    [Fact]
    public async Task A_package_is_registered_once_and_named_by_its_reference()
    {
        var package = new RegisterPackageRequest(
            "param",
            "2.0.0",
            "https://plugins.example.com",
            new Dictionary<string, byte[]> { ["linux-amd64"] = [1] },
            new RegisterPackageRequest.PackageParameterization("inner", "3.0.0", [2]));
        await _engine.RunAsync(() =>
        {
            _ = new CustomResource("inner:index:A", "a", null, null, package);
            _ = new CustomResource("inner:index:A", "b", null, null, package);
            Deployment.Instance.Invoke<object>("inner:index:f", InvokeArgs.Empty, (InvokeOptions?)null, package);
        });
        var request = Assert.Single(_engine.All<Infra.Protocol.Messages.RegisterPackageRequest>());
        Assert.Equal(("param", "2.0.0", "https://plugins.example.com"), (request.Name, request.Version, request.DownloadUrl));
        Assert.Equal([1], request.Checksums["linux-amd64"].ToByteArray());
        Assert.Equal(("inner", "3.0.0"), (request.Parameterization.Name, request.Parameterization.Version));
        Assert.Equal([2], request.Parameterization.Value.ToByteArray());
        Assert.Equal(("param-ref", "param-ref"), (_engine["a"].PackageRef, _engine["b"].PackageRef));
        Assert.Equal("param-ref", Assert.Single(_engine.All<Infra.Protocol.Messages.ResourceInvokeRequest>()).PackageRef);
    }
}
