using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Resources;

public sealed class UrnTests
{
    [Fact]
    public async Task Mocks_keep_only_the_first_ancestor_type()
    {
        await Mocked.Run(async () =>
        {
            var outer = new Group("outer");
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            var thing = new Thing("thing", null, new CustomResourceOptions { Parent = inner });
            Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::outer", await Mocked.Urn(outer));
            Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::inner", await Mocked.Urn(inner));
            Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::thing", await Mocked.Urn(thing));
        });
    }

    [Fact]
    public async Task A_created_urn_without_parent_has_no_stack_in_its_type()
    {
        await Mocked.Run(async () =>
        {
            Assert.Equal("urn:pulumi:stack::project::a:b:C::n", await Probe.Value(Urn.Create("n", "a:b:C")));
            Assert.Equal("urn:pulumi:s::p::a:b:C::n", await Probe.Value(Urn.Create("n", "a:b:C", project: "p", stack: "s")));
        });
    }

    [Fact]
    public async Task A_created_urn_with_a_parent_continues_the_parents_chain()
    {
        await Mocked.Run(async () =>
        {
            var group = new Group("group");
            Assert.Equal(
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group$a:b:C::n",
                await Probe.Value(Urn.Create("n", "a:b:C", group)));
            Assert.Equal(
                "urn:pulumi:s::p::x:y:Z$a:b:C::n",
                await Probe.Value(Urn.Create("n", "a:b:C", parentUrn: "urn:pulumi:s::p::x:y:Z::parent")));
            Assert.Throws<ArgumentException>(() => Urn.Create("n", "a:b:C", group, "urn:pulumi:s::p::x:y:Z::parent"));
        });
    }

    [Fact]
    public void Urns_compare_by_their_text()
    {
        var urn = new Urn("urn:pulumi:s::p::a:b:C::n");
        Assert.True(urn == new Urn("urn:pulumi:s::p::a:b:C::n"));
        Assert.True(urn != new Urn("urn:pulumi:s::p::a:b:C::other"));
        Assert.Equal("urn:pulumi:s::p::a:b:C::n", urn);
        Assert.Equal("urn:pulumi:s::p::a:b:C::n", urn.ToString());
        Assert.Equal(urn.GetHashCode(), new Urn("urn:pulumi:s::p::a:b:C::n").GetHashCode());
    }
}
