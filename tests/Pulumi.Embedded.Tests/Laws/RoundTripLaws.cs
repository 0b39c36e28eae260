using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Embedded.Tests.State;

namespace Pulumi.Embedded.Tests.Laws;

/// <summary>Values that a program sends and reads back stay what they were.</summary>
public sealed class RoundTripLaws
{
    [Fact]
    public void Every_value_survives_the_way_over_the_wire_and_back()
    {
        Prop.ForAll(WireValues.Trees().ToArbitrary(), tree =>
        {
            var probe = RoundTrip(tree.Build()).GetAwaiter().GetResult();
            var expected = tree.Expect();
            return probe.IsKnown == expected.IsKnown
                && probe.IsSecret == expected.IsSecret
                && (!expected.IsKnown || WireValues.AreEqual(expected.Value, probe.Value));
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Inputs_reach_the_mocks_whole_and_in_the_clear_unless_something_in_them_is_unknown()
    {
        Prop.ForAll(WireValues.Trees().ToArbitrary(), tree =>
        {
            var sent = TestRun.Sent(tree.Build()).GetAwaiter().GetResult();
            var expected = tree.Expect();
            return WireValues.AreEqual(expected.IsKnown ? expected.Value : null, sent);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static async Task<Probe<object>> RoundTrip(object? value)
    {
        Thing? thing = null;
        var state = new Dictionary<string, object?> { ["anything"] = value };
        await TestRun.Program(new RecordingMocks(_ => state), () => { thing = new Thing("thing"); }, preview: false);
        return await Probe.Of(thing!.Anything);
    }
}

/// <summary>Random values of all shapes that the wire has, with outputs around parts of them.</summary>
internal static class WireValues
{
    internal static Gen<WireTree> Trees() => Gen.Sized(size => OfDepth(Math.Min(4, size / 15)));

    internal static bool AreEqual(object? expected, object? actual) => (expected, actual) switch
    {
        (ImmutableArray<object?> a, ImmutableArray<object?> b) => a.Length == b.Length && a.Zip(b).All(pair => AreEqual(pair.First, pair.Second)),
        (ImmutableDictionary<string, object?> a, ImmutableDictionary<string, object?> b) =>
            a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out var other) && AreEqual(entry.Value, other)),
        _ => Equals(expected, actual),
    };

    private static Gen<WireTree> OfDepth(int depth)
    {
        var flag = ArbMap.Default.GeneratorFor<bool>();
        var text = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(value => value.Get);
        var scalar = Gen.OneOf(
            Gen.Constant(new WireTree.Scalar(null)),
            flag.Select(value => new WireTree.Scalar(value)),
            text.Select(value => new WireTree.Scalar(value)),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => new WireTree.Scalar(value.Get)),
            ArbMap.Default.GeneratorFor<int>().Select(value => new WireTree.Scalar(value))).Select(WireTree (value) => value);
        if (depth == 0)
            return scalar;

        var inner = OfDepth(depth - 1);
        var key = text.Select(value => "k" + value);
        return Gen.OneOf(
            scalar,
            inner.ListOf().Select(WireTree (items) => new WireTree.List([.. items])),
            (from name in key from item in inner select (name, item)).ListOf()
                .Select(WireTree (items) => new WireTree.Map(items.DistinctBy(item => item.name).ToImmutableDictionary(item => item.name, item => item.item))),
            from item in inner from secret in flag from late in flag select (WireTree)new WireTree.Wrapped(item, secret, late),
            from secret in flag select (WireTree)new WireTree.Unknown(secret));
    }
}
