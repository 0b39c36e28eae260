using FsCheck;
using FsCheck.Fluent;
using Infra.Plans;

namespace Infra.Policies.Tests.Hostile;

/// <summary>Makes plans at random: examples of several rules put together, with hostile values in places and dependencies that lead anywhere.</summary>
internal static class HostilePlans
{
    // Names that rules look for, so that made-up maps are read and not only passed over.
    private static readonly string[] Keys =
    [
        "", "name", "value", "key", "type", "protocol", "Statement", "Effect", "Principal", "AWS", "Action", "NotAction", "Resource", "Condition",
        "StringLike", "Bool", "aws:SecureTransport", "tier", "fromPort", "cidrBlocks", "deadLetterTargetArn", "spec", "containers", "metadata",
    ];

    private static readonly string[] Texts =
    [
        "", "*", "**", "?", "arn:", "arn:aws:iam::*:role/*", "arn:aws:s3:::", "0.0.0.0/0", "::/-1", "/", "0/0", "999.1/33", "Allow", "NaN", "-Infinity", "1e400", "${",
        "${orders.arn}", "${gone.arn}*", "[]", "{}", "{\"Statement\":[[[]]]}", "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[null,\"*\"]}}}", "\u0000\u0001\uD83D\uDE00", "m7g.",
        ".", "metal--xl", "db.x.99999999999999999999xlarge", "true", "production", "sandbox", "ALARM(", "repo:*", "system:serviceaccount:",
    ];

    private static readonly Policy[] Rules = [.. PolicyCatalogue.BuiltIn.Policies];

    private static readonly Gen<PlanValue> Leaf = Gen.OneOf(
        Gen.Constant(PlanValue.Null),
        Gen.Elements<PlanValue>(true, false),
        Gen.Elements<PlanValue>(0, -1, 1, 80, 65536, int.MaxValue, double.MaxValue, double.MinValue, double.Epsilon, 0.5),
        ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite).Select(number => (PlanValue)number),
        Gen.Elements(Texts).Select(text => (PlanValue)text),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => (PlanValue)new StringValue(text.Get).Text),
        Gen.Elements<PlanValue>([SecretValue.Instance, .. Enum.GetValues<UnknownType>().Select(UnknownValue.Of)]),
        Gen.Elements("urn:gone", "urn:pulumi:dev::example::aws:sqs/queue:Queue::orders").Select(urn => (PlanValue)new ReferenceValue(urn, "arn")));

    private static readonly Gen<PlanValue> Value = Gen.Sized(static size => ValueOf(Math.Min(size, 8)));

    /// <summary>The plan, the same with its resources in another order, and a number to choose by.</summary>
    public static readonly Gen<(Plan Plan, Plan Shuffled, int Number)> Plans =
        from rules in Gen.ArrayOf(Gen.Choose(0, Rules.Length - 1), 4)
        from edits in Gen.ArrayOf(from site in Gen.Choose(0, int.MaxValue) from value in Value select (Site: site, Value: value), 6)
        from number in Gen.Choose(0, int.MaxValue)
        let plan = Depend(edits.Aggregate(Together(rules), static (plan, edit) => Edit(plan, edit.Site, edit.Value)), number)
        select (plan, PropertySites.With(plan, Turned(plan, number)), number);

    private static Gen<PlanValue> ValueOf(int size) => size == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Gen.ArrayOf(ValueOf(size / 3)).Select(items => (PlanValue)new ListValue(items.ToValueList())),
        Gen.ArrayOf(from key in Gen.Elements(Keys) from value in ValueOf(size / 3) select KeyValuePair.Create(key, value))
            .Select(entries => (PlanValue)new MapValue(entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal))));

    private static Plan Together(int[] rules)
    {
        var plans = rules.SelectMany(rule => new[] { PlanText.ParsePlan(Rules[rule].Good), PlanText.ParsePlan(Rules[rule].Bad) }).ToList();
        return new Plan
        {
            Project = plans[0].Project,
            Stack = plans[0].Stack,
            Outputs = plans[0].Outputs,
            Symbols = ValueMap.Create(plans.SelectMany(plan => plan.Symbols).DistinctBy(symbol => symbol.Key, StringComparer.Ordinal)),
            Resources = plans.SelectMany(plan => plan.Resources).DistinctBy(resource => resource.Urn, StringComparer.Ordinal).ToValueList(),
        };
    }

    private static Plan Edit(Plan plan, int site, PlanValue value)
    {
        var sites = PropertySites.Of(plan);
        return sites.Count == 0 ? plan : sites[site % sites.Count](value);
    }

    // Each resource rests on another one, known or not, by a property and as a whole.
    private static Plan Depend(Plan plan, int number) => PropertySites.With(plan, plan.Resources.Select((resource, index) =>
    {
        var urn = (number + index) % 5 == 0 ? "urn:gone" : plan.Resources[(index + number) % plan.Resources.Count].Urn;
        return (number + index) % 3 != 0 ? resource : resource with
        {
            Dependencies = [urn],
            PropertyDependencies = ValueMap.Create(resource.Inputs.Keys.Select(key => KeyValuePair.Create(key, new[] { urn }.ToValueList()))),
            Id = "vpc-1",
        };
    }));

    private static IEnumerable<PlannedResource> Turned(Plan plan, int number) =>
        plan.Resources.Reverse().Skip(number % plan.Resources.Count).Concat(plan.Resources.Reverse().Take(number % plan.Resources.Count));
}
