using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Pulumi.Embedded.Tests.Laws;

public sealed class OutputLaws
{
    private const int Resources = 3;

    [Fact]
    public async Task Known_secret_and_dependencies_follow_from_the_parts_however_outputs_are_combined()
    {
        ImmutableArray<Resource> resources = [];
        await TestRun.Program(new RecordingMocks(), () => resources =
        [
            .. Enumerable.Range(0, Resources).Select(number => new CustomResource(TestRun.ThingType, $"r{number}", ResourceArgs.Empty, options: null)),
        ]);
        Prop.ForAll(Expressions().ToArbitrary(), expression => Holds(expression, resources)).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static bool Holds(OutputExpression expression, ImmutableArray<Resource> resources)
    {
        var actual = Probe.Of(expression.Build(resources)).GetAwaiter().GetResult();
        var expected = expression.Expect();
        return (expected.Value, expected.IsKnown, expected.IsSecret) == (actual.Value, actual.IsKnown, actual.IsSecret)
            && actual.Dependencies.SetEquals(expected.Dependencies.Select(number => resources[number]));
    }

    private static Gen<OutputExpression> Expressions() => Gen.Sized(size => OfDepth(Math.Min(4, size / 10 + 1)));

    private static Gen<OutputExpression> OfDepth(int depth)
    {
        var leaf = Leaves().Select(OutputExpression (leaf) => leaf);
        if (depth == 0)
            return leaf;
        var inner = OfDepth(depth - 1);
        var flag = ArbMap.Default.GeneratorFor<bool>();
        return Gen.OneOf(
            leaf,
            from expression in inner from asTask in flag select (OutputExpression)new OutputExpression.Map(expression, asTask),
            from first in inner from second in inner select (OutputExpression)new OutputExpression.Bind(first, second),
            from expression in inner from secret in flag select (OutputExpression)new OutputExpression.Mark(expression, secret),
            from kind in Gen.Elements(Enum.GetValues<JoinKind>())
            from first in inner
            from second in inner
            select (OutputExpression)new OutputExpression.Sum(kind, first, second));
    }

    private static Gen<OutputExpression.Leaf> Leaves() =>
        from value in Gen.Choose(-1000, 1000)
        from known in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from secret in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from late in ArbMap.Default.GeneratorFor<bool>()
        from dependency in Gen.Choose(0, Resources - 1)
        select new OutputExpression.Leaf(value, known, secret, late, dependency);
}
