using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.Laws;

/// <summary>
/// What a value is expected to be on the other side: secrets and unknowns anywhere hold for all of it, numbers are doubles, maps have no
/// nulls.
/// </summary>
internal sealed record WireExpectation(object? Value, bool IsKnown, bool IsSecret);

internal abstract record WireTree
{
    internal abstract object? Build();

    internal abstract WireExpectation Expect();

    internal sealed record Scalar(object? Value) : WireTree
    {
        internal override object? Build() => Value;

        internal override WireExpectation Expect() => new(Value is int number ? (double)number : Value, true, false);
    }

    internal sealed record List(ImmutableArray<WireTree> Items) : WireTree
    {
        internal override object? Build() => Items.Select(item => item.Build()).ToArray();

        internal override WireExpectation Expect()
        {
            var items = Items.Select(item => item.Expect()).ToArray();
            return new(items.Select(item => item.Value).ToImmutableArray(), items.All(item => item.IsKnown), items.Any(item => item.IsSecret));
        }
    }

    internal sealed record Map(ImmutableDictionary<string, WireTree> Items) : WireTree
    {
        internal override object? Build() => Items.ToDictionary(item => item.Key, item => item.Value.Build());

        internal override WireExpectation Expect()
        {
            var items = Items.ToDictionary(item => item.Key, item => item.Value.Expect());
            var present = items.Where(item => item.Value.Value is not null).ToImmutableDictionary(item => item.Key, item => item.Value.Value);
            return new(present, items.Values.All(item => item.IsKnown), items.Values.Any(item => item.IsSecret));
        }
    }

    /// <summary>The value in an output.</summary>
    internal sealed record Wrapped(WireTree Inner, bool IsSecret, bool ComesLater) : WireTree
    {
        internal override object? Build()
        {
            var output = ComesLater ? Probe.Later(Inner.Build()) : Output.Create(Inner.Build());
            return IsSecret ? Output.CreateSecret(output) : output;
        }

        internal override WireExpectation Expect()
        {
            var inner = Inner.Expect();
            return inner with { IsSecret = inner.IsSecret || IsSecret };
        }
    }

    /// <summary>On the wire an unknown value is just that: whether it will be a secret shows when it is known.</summary>
    internal sealed record Unknown(bool IsSecret) : WireTree
    {
        internal override object? Build()
        {
            var unknown = Probe.Unknown<object?>("placeholder");
            return IsSecret ? Output.CreateSecret(unknown) : unknown;
        }

        internal override WireExpectation Expect() => new(null, false, false);
    }
}
