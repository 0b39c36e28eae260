using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.Args;

public sealed class RejectedValueTests
{
    public static TheoryData<string> Kinds => [.. Values.Keys];

    private static readonly Dictionary<string, object> Values = new()
    {
        ["long"] = 1L,
        ["uint"] = 1u,
        ["float"] = 1f,
        ["decimal"] = 1m,
        ["char"] = 'a',
        ["byte"] = (byte)1,
        ["guid"] = Guid.Empty,
        ["date"] = DateTime.UnixEpoch,
        ["tuple"] = (1, 2),
        ["task"] = Task.FromResult(1),
        ["anonymous"] = new { A = 1 },
        ["class"] = new Plain(),
        ["set"] = new HashSet<string> { "a" },
        ["lazy"] = Enumerable.Range(1, 2).Where(number => number > 1),
        ["keys"] = new Dictionary<int, string> { [1] = "a" },
        ["longEnum"] = LongEnum.A,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_value_without_a_form_on_the_wire_fails_the_run_and_is_named_by_property_and_type(string kind)
    {
        var failure = await TestRun.FailureOf(() => new ValueArgs { Value = Values[kind] });
        Assert.Contains(nameof(InvalidOperationException), failure.Message, StringComparison.Ordinal);
        Assert.Contains("value", failure.Message, StringComparison.Ordinal);
        var type = kind == "keys" ? typeof(int) : Values[kind].GetType();
        Assert.Contains(type.ToString(), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Sdk", "embedded")]
    public async Task The_message_says_where_in_the_property_the_value_is()
    {
        var failure = await TestRun.FailureOf(() => new ValueArgs
        {
            Value = new Dictionary<string, object> { ["deep"] = new object[] { "fine", 1L } },
        });
        Assert.Contains("value.deep[1]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Sdk", "embedded")]
    public async Task A_value_that_contains_itself_fails_the_run()
    {
        var cycle = new List<object>();
        cycle.Add(cycle);
        var failure = await TestRun.FailureOf(() => new ValueArgs { Value = cycle });
        Assert.Contains("value[0][0]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_does_not_hold_the_value_of_a_secret()
    {
        var failure = await TestRun.FailureOf(() => new ValueArgs { Value = Output.CreateSecret<object>(new Plain()) });
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dictionary_arguments_take_immutable_collections_only()
    {
        var empty = ImmutableDictionary<string, object?>.Empty;
        _ = new DictionaryResourceArgs(empty
            .Add("array", ImmutableArray.Create("a")).Add("map", ImmutableDictionary<string, object>.Empty).Add("text", "a").Add("none", null)
            .Add("output", Output.CreateSecret("a")).Add("input", (Input<string>)"a"));
        _ = new DictionaryInvokeArgs(empty.Add("array", ImmutableArray.Create("a")));
        Assert.Throws<InvalidOperationException>(() => new DictionaryResourceArgs(empty.Add("anonymous", new { A = 1 })));
        Assert.Throws<InvalidOperationException>(() => new DictionaryResourceArgs(empty.Add("list", new List<string>())));
        Assert.Throws<InvalidOperationException>(() => new DictionaryResourceArgs(empty.Add("keys", ImmutableDictionary<int, string>.Empty)));
        Assert.Throws<InvalidOperationException>(() => new DictionaryInvokeArgs(empty.Add("map", new Dictionary<string, string>())));
    }

    private sealed class Plain
    {
        public string Secret { get; } = "hunter2";

        public override string ToString() => Secret;
    }

    private enum LongEnum : long
    {
        A,
    }
}
