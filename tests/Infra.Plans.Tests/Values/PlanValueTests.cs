namespace Infra.Plans.Tests.Values;

public sealed class PlanValueTests
{
    [Fact]
    public void Values_are_equal_when_their_contents_are()
    {
        foreach (var (name, value) in SamplePlans.EveryValue)
        {
            var again = SamplePlans.EveryValue[name];

            Assert.Equal(value, again);
            Assert.True(value == again);
            Assert.Equal(value.GetHashCode(), again.GetHashCode());
        }
    }

    [Fact]
    public void Values_of_different_kinds_are_never_equal()
    {
        var values = SamplePlans.EveryValue.Values.ToList();

        Assert.Equal(values.Count, values.Distinct().Count());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_must_be_finite(double number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumberValue(number));
    }

    [Fact]
    public void Negative_zero_is_zero()
    {
        Assert.Equal("0", new NumberValue(-0.0).ToString());
        Assert.Equal(new NumberValue(0), new NumberValue(-0.0));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character_and_a_whole_one_stays()
    {
        Assert.Equal("a\uFFFDb😀\uFFFD", new StringValue("a\uD83Db😀\uDE00").Text);
    }

    [Fact]
    public void Maps_are_sorted_by_ordinal_name_and_find_their_entries()
    {
        var map = new MapValue([new("b", 2), new("B", 1), new("a", 3)]);

        Assert.Equal(["B", "a", "b"], map.Keys);
        Assert.Equal(3, map["a"]);
        Assert.Null(map.Find("c"));
        Assert.Throws<KeyNotFoundException>(() => map["c"]);
    }

    [Fact]
    public void A_map_with_a_name_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new MapValue([new("a", 1), new("a", 1)]));
    }

    [Fact]
    public void Secrets_unknowns_and_references_are_opaque()
    {
        var opaque = SamplePlans.EveryValue.Where(entry => entry.Value.IsOpaque).Select(entry => entry.Key);

        Assert.Equal(["count", "password", "reference", "resource", "secret", "unknown"], opaque);
    }

    [Fact]
    public void A_reference_reads_as_its_symbol()
    {
        Assert.Equal("${orders-queue.arn}", new ReferenceValue(SamplePlans.SqsUrn, "arn").ToString());
    }

    [Fact]
    public void An_archive_holds_assets_and_archives_only()
    {
        var problem = Assert.Throws<ArgumentException>(() => ArchiveValue.FromAssets(new MapValue([new("a", "text")])));

        Assert.StartsWith("Part 'a' of an archive is neither an asset nor an archive.", problem.Message, StringComparison.Ordinal);
    }
}
