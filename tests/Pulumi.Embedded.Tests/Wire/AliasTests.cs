using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class AliasTests
{
    private const string Other = "urn:pulumi:prod::shop::a:b:C::other";

    [Fact]
    public async Task Aliases_are_specs_that_leave_out_what_did_not_change()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() =>
        {
            var parent = new Group("parent");
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                Aliases =
                {
                    new Alias { Name = "old" },
                    new Alias { Type = "old:index:Thing", Stack = "dev", Project = "store" },
                    new Alias { NoParent = true },
                    new Alias { ParentUrn = Other },
                    new Alias { Parent = parent },
                    new Alias { Urn = Other },
                    Output.Create(new Alias { Name = Output.Create("later") }),
                },
            });
        });
        var aliases = engine["thing"].Aliases;
        Assert.Equal(7, aliases.Count);
        Assert.Equal(("old", "", "", "", ""), (aliases[0].Spec.Name, aliases[0].Spec.Type, aliases[0].Spec.Stack, aliases[0].Spec.Project, aliases[0].Spec.ParentUrn));
        Assert.False(aliases[0].Spec.HasNoParent);
        Assert.Equal(("old:index:Thing", "dev", "store"), (aliases[1].Spec.Type, aliases[1].Spec.Stack, aliases[1].Spec.Project));
        Assert.True(aliases[2].Spec.NoParent);
        Assert.Equal(Other, aliases[3].Spec.ParentUrn);
        Assert.Equal(RecordingEngine.UrnOf(engine["parent"]), aliases[4].Spec.ParentUrn);
        Assert.Equal(Other, aliases[5].Urn);
        Assert.Equal("later", aliases[6].Spec.Name);
        Assert.Empty(engine["thing"].AliasURNs);
    }

    [Fact]
    public async Task Unknown_aliases_are_left_out_and_unknown_names_are_empty()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                Aliases = { Probe.Unknown<Alias>(), new Alias { Name = Probe.Unknown<string>(), Type = "t:t:T" } },
            });
        });
        var alias = Assert.Single(engine["thing"].Aliases);
        Assert.Equal(("", "t:t:T"), (alias.Spec.Name, alias.Spec.Type));
    }

    [Fact]
    public async Task An_engine_without_specs_gets_whole_urns_for_children_too()
    {
        var engine = new RecordingEngine { Lacks = { "aliasSpecs" } };
        await engine.RunAsync(() =>
        {
            var group = new Group("new", new ComponentResourceOptions { Aliases = { new Alias { Name = "old" } } });
            _ = new Thing("new-thing", null, new CustomResourceOptions { Parent = group });
            _ = new Thing("renamed", null, new CustomResourceOptions { Parent = group, Aliases = { new Alias { Name = "before" } } });
            _ = new Thing("moved", null, new CustomResourceOptions { Parent = group, Aliases = { new Alias { NoParent = true } } });
        });
        Assert.Empty(engine["new"].Aliases);
        Assert.Equal(["urn:pulumi:prod::shop::test:index:Group::old"], engine["new"].AliasURNs);
        Assert.Equal(["urn:pulumi:prod::shop::test:index:Group$test:index:Thing::old-thing"], engine["new-thing"].AliasURNs);
        Assert.Equal(
            [
                "urn:pulumi:prod::shop::test:index:Group$test:index:Thing::before",
                "urn:pulumi:prod::shop::test:index:Group$test:index:Thing::renamed",
            ],
            engine["renamed"].AliasURNs.Distinct().Where(urn => urn.Contains("Group$", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("urn:pulumi:prod::shop::test:index:Thing::moved", engine["moved"].AliasURNs);
    }
}
