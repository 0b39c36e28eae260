using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Resources;

public sealed class MergeTests
{
    [Fact]
    public async Task The_second_scalar_wins_unless_it_is_null()
    {
        await Mocked.Run(() =>
        {
            var parent = new Group("parent");
            var first = new CustomResourceOptions
            {
                Protect = true,
                Version = "1",
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                ImportId = "a",
                PluginDownloadURL = "u",
                Parent = parent,
            };
            var second = new CustomResourceOptions { Protect = false, Version = "2", ImportId = null };
            var merged = CustomResourceOptions.Merge(first, second);
            Assert.Equal(
                (false, "2", true, true, "a", "u"),
                (merged.Protect, merged.Version, merged.RetainOnDelete, merged.DeleteBeforeReplace, merged.ImportId, merged.PluginDownloadURL));
            Assert.Same(parent, merged.Parent);
        });
    }

    [Fact]
    public async Task Lists_are_concatenated_with_their_duplicates()
    {
        await Mocked.Run(async () =>
        {
            var thing = new Thing("thing");
            ResourceTransformation transformation = _ => null;
            CustomResourceOptions Options() => new()
            {
                IgnoreChanges = { "a" },
                ReplaceOnChanges = { "b" },
                HideDiffs = { "c" },
                AdditionalSecretOutputs = { "d" },
                DependsOn = { thing },
                ReplaceWith = { thing },
                Aliases = { new Alias { Name = "old" } },
                ResourceTransformations = { transformation },
            };
            var merged = CustomResourceOptions.Merge(Options(), Options());
            Assert.Equal(["a", "a"], merged.IgnoreChanges);
            Assert.Equal(["b", "b"], merged.ReplaceOnChanges);
            Assert.Equal(["c", "c"], merged.HideDiffs);
            Assert.Equal(["d", "d"], merged.AdditionalSecretOutputs);
            Assert.Equal(2, merged.Aliases.Count);
            Assert.Equal(2, merged.ResourceTransformations.Count);
            Assert.Equal(2, (await Probe.Value(merged.DependsOn)).Length);
            Assert.Equal(2, (await Probe.Value(merged.ReplaceWith)).Length);
        });
    }

    [Fact]
    public async Task One_provider_for_each_package_remains()
    {
        await Mocked.Run(() =>
        {
            var (a1, a2, b) = (new TestProvider("a1", package: "a"), new TestProvider("a2", package: "a"), new TestProvider("b", package: "b"));
            var merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { a1, b } }, new ComponentResourceOptions { Providers = { a2 } });
            Assert.Equal([b, a2], merged.Providers);
        });
    }

    [Fact]
    public void Nulls_are_allowed_and_the_result_is_always_new()
    {
        var options = new CustomResourceOptions { Protect = true };
        Assert.NotSame(options, CustomResourceOptions.Merge(options, null));
        Assert.True(CustomResourceOptions.Merge(null, options).Protect);
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
        Assert.NotNull(ComponentResourceOptions.Merge(null, null));
    }

    [Fact]
    public void Merging_leaves_both_as_they_are()
    {
        var (first, second) = (new CustomResourceOptions { IgnoreChanges = { "a" } }, new CustomResourceOptions { IgnoreChanges = { "b" } });
        CustomResourceOptions.Merge(first, second).IgnoreChanges.Add("c");
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
    }

    [Fact]
    public void Collections_are_never_null()
    {
        var options = new CustomResourceOptions();
        Assert.Empty(options.IgnoreChanges);
        Assert.Empty(options.ReplaceOnChanges);
        Assert.Empty(options.HideDiffs);
        Assert.Empty(options.Aliases);
        Assert.Empty(options.ResourceTransformations);
        Assert.Empty(options.ResourceTransforms);
        Assert.Empty(options.AdditionalSecretOutputs);
        Assert.Empty(options.EnvVarMappings);
        Assert.NotNull(options.DependsOn);
        Assert.NotNull(options.ReplaceWith);
        Assert.True(options.Hooks.IsEmpty);
        Assert.Empty(new ComponentResourceOptions().Providers);
    }
}
