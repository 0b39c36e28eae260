namespace Infra.Policies.Tests.Reading;

public sealed class TruthTests
{
    [Theory]
    [InlineData("Yes", "Yes", "Yes", "Yes", "Yes")]
    [InlineData("Yes", "No", "No", "Yes", "No")]
    [InlineData("Yes", "Unknown", "Unknown", "Yes", "Unknown")]
    [InlineData("No", "Yes", "No", "Yes", "Yes")]
    [InlineData("No", "No", "No", "No", "Yes")]
    [InlineData("No", "Unknown", "No", "Unknown", "Yes")]
    [InlineData("Unknown", "Yes", "Unknown", "Yes", "Yes")]
    [InlineData("Unknown", "No", "No", "Unknown", "Unknown")]
    [InlineData("Unknown", "Unknown", "Unknown", "Unknown", "Unknown")]
    public void And_or_and_implies_follow_three_valued_logic(string left, string right, string and, string or, string implies)
    {
        Assert.Equal(and, (Of(left) & Of(right)).ToString());
        Assert.Equal(or, (Of(left) | Of(right)).ToString());
        Assert.Equal(implies, Of(left).Implies(Of(right)).ToString());
    }

    [Theory]
    [InlineData("Yes", "No")]
    [InlineData("No", "Yes")]
    [InlineData("Unknown", "Unknown")]
    public void Not_keeps_what_is_unknown(string truth, string expected) => Assert.Equal(expected, (!Of(truth)).ToString());

    [Fact]
    public void Default_claims_nothing()
    {
        Assert.True(default(Truth).IsUnknown);
        Assert.False(default(Truth).IsYes);
        Assert.False(default(Truth).IsNo);
        Assert.False(default(Truth).Because.Exists);
    }

    [Fact]
    public void Evidence_is_that_of_the_side_that_decides()
    {
        var view = Plans.View("aws:s3/bucket:Bucket data: { yes: true, no: false, unknown: !unknown }");
        var (yes, no, unknown) = (view["yes"].IsTrue(), view["no"].IsTrue(), view["unknown"].IsTrue());

        Assert.Equal("no", (yes & no).Because.Path);
        Assert.Equal("no", (no & unknown).Because.Path);
        Assert.Equal("unknown", (yes & unknown).Because.Path);
        Assert.Equal("unknown", (unknown & yes).Because.Path);
        Assert.Equal("yes", (no | yes).Because.Path);
        Assert.Equal("unknown", (no | unknown).Because.Path);
        Assert.Equal("no", (no | Truth.No).Because.Path);
        Assert.Equal("no", (Truth.No | no).Because.Path);
        Assert.Equal("no", (!no).Because.Path);
        Assert.Equal("no", yes.Implies(no).Because.Path);
        Assert.Equal("unknown", unknown.Implies(no).Because.Path);
        Assert.Equal("unknown", yes.Implies(unknown).Because.Path);
        Assert.Equal("yes", no.At(view["yes"]).Because.Path);
        Assert.True(no.At(view["yes"]).IsNo);
    }

    private static Truth Of(string name) => name switch { "Yes" => Truth.Yes, "No" => Truth.No, _ => Truth.Unknown };
}
