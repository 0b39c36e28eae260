using FsCheck;
using FsCheck.Fluent;
using static Infra.Plans.Tests.Changes.ChangePlans;

namespace Infra.Plans.Tests.Changes;

public class ValueComparisonTests
{
    public static TheoryData<PlanValue, PlanValue> NoDifference => new()
    {
        { PlanValue.Null, ListValue.Empty },
        { MapValue.Empty, PlanValue.Null },
        { "30", 30 },
        { true, "true" },
        { """{"a":1,"b":[1,2]}""", """{ "b": [1, 2], "a": 1 }""" },
        { """{"Statement":[{"Action":"s3:GetObject"}]}""", """{"Statement":[{"Action":["s3:GetObject"]}]}""" },
        { """{"Statement":[{"Action":["a","b"]}]}""", """{"Statement":[{"Action":["b","a"]}]}""" },
        { Map(("subnetIds", List("a", "b"))), Map(("subnetIds", List("b", "a"))) },
        { SecretValue.Instance, SecretValue.Instance },
        { "was in the state", SecretValue.Instance },
        { 5, UnknownValue.Of(UnknownType.Number) },
        { AssetValue.FromPath("/old/a.txt", "h1"), AssetValue.FromPath("/new/a.txt", "h1") },
    };

    public static TheoryData<PlanValue, PlanValue, string> Differences => new()
    {
        { 1, 2, "value: 1 -> 2" },
        { PlanValue.Null, 2, "value: - -> 2" },
        { 1, PlanValue.Null, "value: 1 -> -" },
        { SecretValue.Instance, PlanValue.Null, "value: [secret] -> -" },
        { "a", List("a", "b"), "value: a -> [a, b]" },
        { Map(("x", 1), ("y", 1)), Map(("x", 2), ("y", 1)), "value.x: 1 -> 2" },
        { Map(("a.b", 1)), Map(("a.b", 2)), "value[\"a.b\"]: 1 -> 2" },
        { List("a", "b", "c"), List("a", "c"), "value[1]: b -> -" },
        { List("a", "b"), List("a", "x", "b"), "value[1]: - -> x" },
        { List("a", "b"), List("b", "a"), "value: [a, b] -> [b, a] (order)" },
        {
            new ListValue([Map(("name", "LOG"), ("value", "info")), Map(("name", "PORT"), ("value", "80"))]),
            new ListValue([Map(("name", "HOST"), ("value", "x")), Map(("name", "LOG"), ("value", "debug")), Map(("name", "PORT"), ("value", "80"))]),
            "value[HOST]: - -> {name: HOST, value: x}; value[LOG].value: info -> debug"
        },
        {
            """{"Statement":[{"Sid":"Read","Action":"a"},{"Sid":"Write","Action":"b"}]}""",
            """{"Statement":[{"Sid":"Read","Action":["a","c"]},{"Sid":"Write","Action":"b"}]}""",
            "value.Statement[Read].Action: a -> [a, c]"
        },
        { """{"a":1}""", "no JSON", "value: {\"a\":1} -> no JSON" },
        { AssetValue.FromPath("a.txt", "h1"), AssetValue.FromPath("a.txt", "h2"), "value: asset(a.txt) -> asset(a.txt)" },
    };

    [Theory]
    [MemberData(nameof(NoDifference))]
    public void Noise_is_no_difference(PlanValue old, PlanValue current)
    {
        var change = Change(old, current);

        Assert.Equal("", Text(change));
        Assert.Equal(ChangeOperation.Same, change.Operation);
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public void Differences_are_told_where_they_are(PlanValue old, PlanValue current, string expected)
    {
        var change = Change(old, current);

        Assert.Equal(expected, Text(change));
        Assert.Equal(ChangeOperation.Update, change.Operation);
    }

    [Fact]
    public void What_cannot_be_compared_is_named()
    {
        Assert.Equal(["value"], Change(SecretValue.Instance, SecretValue.Instance).NotCompared);
        Assert.Equal(["value"], Change(5, UnknownValue.Any).NotCompared);
        Assert.Empty(Change(1, 1).NotCompared);
    }

    [Fact]
    public void Every_value_equals_itself_and_a_changed_one_is_found()
    {
        var values = Gen.Elements("a", "b", "name", "1", "true", "").Select(text => (PlanValue)text);
        var maps = Gen.ListOf(values).Select(list => (PlanValue)new MapValue(list.Index().Select(entry => KeyValuePair.Create($"k{entry.Index}", entry.Item))));
        var lists = Gen.ListOf(Gen.OneOf(values, maps)).Select(items => (PlanValue)new ListValue(items.ToValueList()));

        Prop.ForAll(Arb.From(Gen.OneOf(values, maps, lists)), value =>
        {
            var same = Change(value, value);
            var wrapped = Change(Map(("in", value), ("x", 1)), Map(("in", value), ("x", 2)));
            return same.Operation == ChangeOperation.Same && wrapped.Properties is [{ Path: "value.x" }];
        }).QuickCheckThrowOnFailure();
    }

    private static ListValue List(params string[] items) => new(items.Select(item => (PlanValue)item).ToValueList());

    [Fact]
    public void A_block_without_content_is_another_one_under_another_name()
    {
        var (allow, block) = (Map(("allow", MapValue.Empty)), Map(("block", MapValue.Empty), ("allow", NullValue.Instance)));

        Assert.Equal("value.allow: {} -> -; value.block: - -> {}", Text(Change(allow, block)));
        Assert.Equal(ChangeOperation.Same, Change(allow, allow).Operation);
        Assert.Equal(ChangeOperation.Same, Change(Map(("tags", MapValue.Empty), ("a", "b")), Map(("a", "b"))).Operation);
        Assert.Equal("value.block: - -> {response: 403}", Text(Change(allow, Map(("block", Map(("response", 403)))))));
    }
}
