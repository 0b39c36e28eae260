using FsCheck;
using FsCheck.Fluent;
using Infra.Plans;

namespace Infra.Policies.Tests.Hostile;

/// <summary>What holds of any plan, all rules together.</summary>
public sealed class EngineLaws
{
    private static readonly PolicyPack[] Packs = [BuiltInPacks.Core, BuiltInPacks.Production, BuiltInPacks.Strict, BuiltInPacks.AwsFsbp];

    [Fact]
    public void No_rule_fails_and_the_order_of_resources_changes_nothing() => Check(60, given =>
    {
        var result = PolicyEngine.Evaluate(given.Plan, new EvaluationOptions { Pack = BuiltInPacks.Strict });
        Assert.DoesNotContain(result.Findings, finding => finding.Kind == FindingKind.RuleError);
        Assert.Equal(Report(result), Report(PolicyEngine.Evaluate(given.Shuffled, new EvaluationOptions { Pack = BuiltInPacks.Strict })));
    });

    [Fact]
    public void Packs_give_the_same_in_any_company() => Check(20, given =>
    {
        var together = PolicyEngine.Evaluate(given.Plan, new EvaluationOptions(), Packs);
        var turned = PolicyEngine.Evaluate(given.Plan, new EvaluationOptions(), [.. Packs.Reverse()]);
        var pack = given.Number % Packs.Length;
        Assert.Equal(Report(together[pack]), Report(turned[^(pack + 1)]));
        Assert.Equal(Report(together[pack]), Report(PolicyEngine.Evaluate(given.Plan, new EvaluationOptions { Pack = Packs[pack] })));
    });

    [Fact]
    public void Waivers_and_baseline_cover_the_same_in_any_order() => Check(30, given =>
    {
        var plain = PolicyEngine.Evaluate(given.Plan, new EvaluationOptions { Pack = BuiltInPacks.Strict });
        var waivers = plain.Findings.Take(12).SelectMany((finding, index) => Waivers(finding, index)).ToList();
        var options = new EvaluationOptions { Pack = BuiltInPacks.Strict, Baseline = Baseline.Take(plain), Waivers = waivers, Clock = new Noon() };
        var settled = PolicyEngine.Evaluate(given.Plan, options);
        Assert.Equal(Report(settled), Report(PolicyEngine.Evaluate(given.Shuffled, options with { Waivers = [.. Enumerable.Reverse(waivers)] })));
        Assert.DoesNotContain(settled.Findings, finding => finding is { Kind: FindingKind.Violation, Status: FindingStatus.Open });
    });

    private static void Check(int times, Action<(Plan Plan, Plan Shuffled, int Number)> law) =>
        Prop.ForAll(HostilePlans.Plans.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static string Report(EvaluationResult result) => JsonReport.Render(result)
        + string.Concat(result.Findings.Select(finding => $"{finding.Urn} {finding.Value} {finding.Status} {finding.Waiver}\n"));

    // Two that cover the same resource and differ in all else, one of them for more than it; one has expired.
    private static IEnumerable<Waiver> Waivers(Finding finding, int index)
    {
        var waiver = new Waiver { Rule = finding.Rule.Id, Urn = finding.Urn, Reason = "r", Owner = $"team-{index}", Expires = new(2027, 1, 1) };
        yield return waiver;
        yield return waiver with { Urn = index % 2 == 0 ? "*" : $"*{finding.Resource?.Name}", Owner = "team-a", Expires = new(2027, 1 + (index % 3), 1) };
        yield return waiver with { Expires = new(2026, 1, 1) };
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
