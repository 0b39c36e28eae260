using FsCheck;
using FsCheck.Fluent;

namespace Infra.Plans.Tests.Json;

public sealed class PlanJsonProperties
{
    [Fact]
    public void Any_plan_survives_the_round_trip_byte_for_byte()
    {
        Check(PlanGenerator.Plan, plan =>
        {
            var bytes = PlanJson.ToBytes(plan);
            var again = PlanJson.Read(bytes);
            return again.Equals(plan) && PlanJson.ToBytes(again).AsSpan().SequenceEqual(bytes);
        });
    }

    [Fact]
    public void Any_value_survives_the_round_trip_on_one_line()
    {
        Check(PlanGenerator.Value, value =>
        {
            var line = PlanJson.ToText(value);
            var document = $$"""{"schemaVersion":"1.0","project":"p","stack":"s","outputs":{"x":{{line}} } }""";
            return !line.Contains('\n', StringComparison.Ordinal) && PlanJson.Read(document).Outputs["x"].Equals(value);
        });
    }

    [Fact]
    public void The_order_in_which_entries_are_given_does_not_matter()
    {
        Check(PlanGenerator.Map, map => new MapValue(map.Reverse()).Equals(map) && new MapValue(map.Reverse()).GetHashCode() == map.GetHashCode());
    }

    private static void Check<T>(Gen<T> generator, Func<T, bool> law)
    {
        Prop.ForAll(generator.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
