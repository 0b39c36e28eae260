using Infra.Policies.Tests.Evaluation;

namespace Infra.Policies.Tests.Waivers;

public sealed class BaselineTests
{
    private const string Old = "aws:s3/bucket:Bucket old: {}";

    private static readonly Policy Items = new ResourceRule(TestRules.Info("INFRA-SEC-002"), static resource =>
    {
        foreach (var item in resource["items"].Items)
        {
            resource.Require(item["a"].IsTrue(), "Off.");
        }
    });

    [Fact]
    public void Old_debt_is_shown_and_new_debt_fails()
    {
        var baseline = Baseline.Take(Evaluate(Old));

        Assert.False(Evaluate(Old, baseline).Fails);
        Assert.Equal(FindingStatus.Baselined, Assert.Single(Evaluate(Old, baseline).Findings).Status);
        var grown = Evaluate(Old + "\naws:s3/bucket:Bucket fresh: {}", baseline);
        Assert.True(grown.Fails);
        Assert.Equal(["fresh Open", "old Baselined"], grown.Findings.Select(finding => $"{finding.Resource!.Name} {finding.Status}"));
        Assert.Empty(grown.PaidDebt);
    }

    [Fact]
    public void Paid_debt_is_named()
    {
        var baseline = Baseline.Take(Evaluate(Old));

        var paid = Assert.Single(Evaluate("aws:s3/bucket:Bucket old: { a: true }", baseline).PaidDebt);

        Assert.Equal(new BaselineEntry("INFRA-SEC-001", "urn:pulumi:dev::example::aws:s3/bucket:Bucket::old", "a"), paid);
    }

    [Fact]
    public void The_place_in_a_list_does_not_matter_but_the_number_does()
    {
        const string Two = "aws:s3/bucket:Bucket old: { items: [{ a: false }, { a: false }] }";
        var baseline = Baseline.Take(TestRules.Evaluate(Two, Items));

        Assert.Equal(["items.a", "items.a"], baseline.Entries.Select(entry => entry.Property));
        Assert.False(Judge("aws:s3/bucket:Bucket old: { items: [{ a: true }, { a: false }, { a: false }] }").Fails);
        Assert.True(Judge("aws:s3/bucket:Bucket old: { items: [{ a: false }, { a: false }, { a: false }] }").Fails);
        Assert.Single(Judge("aws:s3/bucket:Bucket old: { items: [{ a: false }] }").PaidDebt);

        EvaluationResult Judge(string plan) => TestRules.Evaluate(plan, new EvaluationOptions { Baseline = baseline }, Items);
    }

    [Fact]
    public void A_baseline_is_the_same_after_writing_and_reading()
    {
        var baseline = Baseline.Take(Evaluate(Old));

        Assert.Equal("""
            {
              "version": 1,
              "findings": [
                {
                  "rule": "INFRA-SEC-001",
                  "urn": "urn:pulumi:dev::example::aws:s3/bucket:Bucket::old",
                  "property": "a"
                }
              ]
            }

            """, baseline.ToText());
        Assert.Equal(baseline.Entries, Baseline.Read(baseline.ToText()).Entries);
    }

    [Fact]
    public void An_entry_of_a_renamed_rule_still_counts()
    {
        var renamed = new ResourceRule(TestRules.Info("INFRA-SEC-007") with { Aliases = ["INFRA-SEC-001"] }, static resource => resource.Require(resource["a"].IsTrue(), "Off."));

        Assert.False(TestRules.Evaluate(Old, new EvaluationOptions { Baseline = Baseline.Take(Evaluate(Old)) }, renamed).Fails);
    }

    [Fact]
    public void What_cannot_be_decided_is_no_debt() =>
        Assert.Empty(Baseline.Take(Evaluate("aws:s3/bucket:Bucket old: { a: !unknown }")).Entries);

    [Theory]
    [InlineData("", "b.json(1,1): The file is not JSON, or it is cut off.")]
    [InlineData("{ \"version\": 1,\n \"findings\": [", "b.json(2,15): The file is not JSON, or it is cut off.")]
    [InlineData("[]", "b.json(1,1): The file is not a baseline: it has no 'version'.")]
    [InlineData("{ \"version\": 2 }", "b.json(1,1): The baseline is of version 2; this program reads version 1.")]
    [InlineData("{ \"version\": 1 }", "b.json(1,1): The file is not a baseline: 'findings' must be a list of entries with rule, urn and property. Take a new one.")]
    [InlineData("{ \"version\": 1, \"findings\": [3] }", "b.json(1,1): The file is not a baseline: 'findings' must be a list of entries with rule, urn and property. Take a new one.")]
    public void A_file_that_is_no_baseline_is_refused(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<PolicyFileException>(() => Baseline.Read(text, "b.json")).Message);

    private static EvaluationResult Evaluate(string plan, Baseline? baseline = null) =>
        TestRules.Evaluate(plan, new EvaluationOptions { Baseline = baseline }, ResourceRule.Requires("INFRA-SEC-001", "a"));
}
