using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Resources;

public sealed class ProviderTests
{
    private readonly ScriptedMocks _mocks = new();

    [Fact]
    public async Task The_type_of_a_provider_names_its_package()
    {
        var resources = await Mocked.Run(() => { _ = new TestProvider("provider", package: "aws"); });
        Assert.Equal("pulumi:providers:aws", resources[0].GetResourceType());
    }

    [Fact]
    public async Task Children_of_a_component_inherit_its_providers_by_package()
    {
        await Mocked.Run(
            () =>
            {
                var group = new Group("group", new ComponentResourceOptions
                {
                    Providers = { new TestProvider("for test"), new TestProvider("for other", package: "other") },
                });
                var inner = new Group("inner", new ComponentResourceOptions { Parent = group });
                _ = new Thing("thing", null, new CustomResourceOptions { Parent = inner });
                _ = new Gadget("gadget", null, new CustomResourceOptions { Parent = group });
                _ = new CustomResource("third:index:Thing", "third", null, new CustomResourceOptions { Parent = group });
                _ = new CustomResource("test:Thing", "two parts", null, new CustomResourceOptions { Parent = group });
            },
            _mocks);
        Assert.Equal("for test", ProviderOf("thing"));
        Assert.Equal("for other", ProviderOf("gadget"));
        Assert.Equal("", ProviderOf("third"));
        Assert.Equal("", ProviderOf("two parts"));
    }

    [Fact]
    public async Task A_single_provider_of_a_component_is_inherited_too()
    {
        await Mocked.Run(
            () =>
            {
                var group = new Group("group", new ComponentResourceOptions { Provider = new TestProvider("provider") });
                _ = new Thing("thing", null, new CustomResourceOptions { Parent = group });
            },
            _mocks);
        Assert.Equal("provider", ProviderOf("thing"));
    }

    [Fact]
    public async Task An_own_provider_wins()
    {
        await Mocked.Run(
            () =>
            {
                var group = new Group("group", new ComponentResourceOptions { Provider = new TestProvider("inherited") });
                _ = new Thing("thing", null, new CustomResourceOptions { Parent = group, Provider = new TestProvider("own") });
            },
            _mocks);
        Assert.Equal("own", ProviderOf("thing"));
    }

    [Fact]
    public async Task Children_of_a_custom_resource_inherit_its_explicit_provider()
    {
        await Mocked.Run(
            () =>
            {
                var parent = new Thing("parent", null, new CustomResourceOptions { Provider = new TestProvider("provider") });
                _ = new Thing("child", null, new CustomResourceOptions { Parent = parent });
            },
            _mocks);
        Assert.Equal("provider", ProviderOf("child"));
    }

    [Fact]
    public async Task A_provider_of_another_package_is_not_refused()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", null, new CustomResourceOptions { Provider = new TestProvider("other", package: "other") }); }, _mocks);
        Assert.Equal("other", ProviderOf("thing"));
    }

    [Fact]
    public async Task One_provider_and_a_list_of_them_are_an_error()
    {
        var failure = await Mocked.Failure(() =>
        {
            _ = new Group("group", new ComponentResourceOptions
            {
                Provider = new TestProvider("a"),
                Providers = { new TestProvider("b", package: "other") },
            });
        });
        Assert.IsType<RunException>(failure);
    }

    private string ProviderOf(string name)
    {
        var parts = _mocks[name].Provider!.Split("::");
        return parts.Length < 2 ? "" : parts[^2];
    }
}
