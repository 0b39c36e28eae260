using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi.Embedded.Tests.Laws;

/// <summary>What an output of a number is expected to be. The value of an unknown is 0, as it reads.</summary>
internal sealed record OutputModel(int Value, bool IsKnown, bool IsSecret, ImmutableSortedSet<int> Dependencies)
{
    internal OutputModel Map(Func<int, int> change) => IsKnown ? this with { Value = change(Value) } : this;

    internal OutputModel Bind(OutputModel inner) => IsKnown ? Join([this, inner], values => values[1]) : this;

    internal static OutputModel Join(IReadOnlyList<OutputModel> parts, Func<IReadOnlyList<int>, int> read)
    {
        var known = parts.All(part => part.IsKnown);
        return new OutputModel(
            known ? read([.. parts.Select(part => part.Value)]) : 0,
            known,
            parts.Any(part => part.IsSecret),
            [.. parts.SelectMany(part => part.Dependencies)]);
    }
}

/// <summary>A way to compute an output, with what it is expected to be and what it is.</summary>
internal abstract record OutputExpression
{
    internal abstract OutputModel Expect();

    internal abstract Output<int> Build(IReadOnlyList<Resource> resources);

    internal sealed record Leaf(int Value, bool IsKnown, bool IsSecret, bool ComesLater, int Dependency) : OutputExpression
    {
        internal override OutputModel Expect() => new(IsKnown ? Value : 0, IsKnown, IsSecret, [Dependency]);

        internal override Output<int> Build(IReadOnlyList<Resource> resources)
        {
            var output = ComesLater ? Probe.Later(Value) : Output.Create(Value);
            if (!IsKnown)
                output = OutputUtilities.CreateUnknown(Value);
            output = IsSecret ? Output.CreateSecret(output) : output;
            return OutputUtilities.WithDependency(output, resources[Dependency]);
        }
    }

    internal sealed record Map(OutputExpression Inner, bool AsTask) : OutputExpression
    {
        internal override OutputModel Expect() => Inner.Expect().Map(value => value + 1);

        internal override Output<int> Build(IReadOnlyList<Resource> resources) => AsTask
            ? Inner.Build(resources).Apply(async value =>
            {
                await Task.Yield();
                return value + 1;
            })
            : Inner.Build(resources).Apply(value => value + 1);
    }

    internal sealed record Bind(OutputExpression Outer, OutputExpression Inner) : OutputExpression
    {
        internal override OutputModel Expect() => Outer.Expect().Bind(Inner.Expect());

        internal override Output<int> Build(IReadOnlyList<Resource> resources) => Outer.Build(resources).Apply(_ => Inner.Build(resources));
    }

    internal sealed record Mark(OutputExpression Inner, bool AsSecret) : OutputExpression
    {
        internal override OutputModel Expect() => Inner.Expect() with { IsSecret = AsSecret };

        internal override Output<int> Build(IReadOnlyList<Resource> resources) =>
            AsSecret ? Output.CreateSecret(Inner.Build(resources)) : Output.Unsecret(Inner.Build(resources));
    }

    /// <summary>The sum of the parts, put together in one of the ways in which outputs can be.</summary>
    internal sealed record Sum(JoinKind Kind, OutputExpression First, OutputExpression Second) : OutputExpression
    {
        internal override OutputModel Expect() => OutputModel.Join([First.Expect(), Second.Expect()], values => values.Aggregate((a, b) => a + b));

        internal override Output<int> Build(IReadOnlyList<Resource> resources)
        {
            Output<int> first = First.Build(resources), second = Second.Build(resources);
            return Kind switch
            {
                JoinKind.All => Output.All(first, second).Apply(values => values.Sum()),
                JoinKind.Tuple => Output.Tuple(first, second).Apply(pair => pair.Item1 + pair.Item2),
                JoinKind.Format => Output.Format($"{first} {second}").Apply(text => text.Split(' ').Sum(Parse)),
                JoinKind.Json => Output.JsonDeserialize<int[]>(Output.JsonSerialize(Output.Create(new[] { first, second }))).Apply(values => values.Sum()),
                JoinKind.List => new InputList<int> { first, second }.Apply(values => values.Sum()),
                _ => new InputMap<int> { ["a"] = first, ["b"] = second }.Apply(values => values["a"] + values["b"]),
            };
        }

        private static int Parse(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}

internal enum JoinKind
{
    All,
    Tuple,
    Format,
    Json,
    List,
    Map,
}
