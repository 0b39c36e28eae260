using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Resources;

public sealed class AliasTests
{
    [Fact]
    public async Task A_urn_with_anything_else_fails_the_run()
    {
        await Mocked.Run(() => With(new Alias { Urn = "urn:pulumi:s::p::t::n" }));
        await Fails(() => new Alias { Urn = "urn:pulumi:s::p::t::n", Name = "old" });
        await Fails(() => new Alias { Urn = "urn:pulumi:s::p::t::n", NoParent = true });
    }

    [Fact]
    public async Task Two_kinds_of_parents_fail_the_run()
    {
        await Fails(() => new Alias { NoParent = true, ParentUrn = "urn:pulumi:s::p::t::n" });
        await Fails(() => new Alias { NoParent = true, Parent = new Group("group") });
        await Fails(() => new Alias { ParentUrn = "urn:pulumi:s::p::t::n", Parent = new Group("group") });
    }

    [Fact]
    public async Task An_unknown_alias_is_skipped()
    {
        await Mocked.Run(() => With(Probe.Unknown<Alias>()));
    }

    private static void With(Input<Alias> alias) => _ = new Thing("thing", null, new CustomResourceOptions { Aliases = { alias } });

    private static async Task Fails(Func<Alias> alias)
    {
        var failure = await Mocked.Failure(() => With(alias()));
        Assert.Contains(nameof(ArgumentException), failure.Message, StringComparison.Ordinal);
    }
}
