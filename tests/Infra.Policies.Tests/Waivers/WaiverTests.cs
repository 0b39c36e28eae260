using Infra.Policies.Tests.Evaluation;
using Moq;

namespace Infra.Policies.Tests.Waivers;

public sealed class WaiverTests
{
    private const string Data = "urn:pulumi:dev::example::aws:s3/bucket:Bucket::data";

    [Fact]
    public void A_waiver_in_order_covers_its_finding()
    {
        var result = Evaluate(Waiver());

        var finding = Assert.Single(result.Findings);
        Assert.Equal((FindingStatus.Waived, false), (finding.Status, finding.Fails));
        Assert.Equal("Going away.", finding.Waiver!.Reason);
        Assert.False(result.Fails);
        Assert.Equal(1, result.Counts.Violation);
    }

    [Fact]
    public void A_waiver_covers_what_cannot_be_decided_as_well() =>
        Assert.Equal(FindingStatus.Waived, Assert.Single(Evaluate(Waiver(), plan: "aws:s3/bucket:Bucket data: { a: !unknown }").Findings).Status);

    [Theory]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-20", true)]
    public void A_waiver_counts_on_its_last_day_and_not_after(string expires, bool expired)
    {
        var result = Evaluate(Waiver(expires: expires));

        Assert.Equal(expired, result.Fails);
        Assert.Equal(
            expired ? ["INFRA-GOV-901 Open", "INFRA-SEC-001 Open"] : ["INFRA-SEC-001 Waived"],
            Show(result));
        if (expired)
        {
            Assert.Equal("The waiver of test-sec-001 expired on 2026-11-20; team-shop answers for it.", result.Findings[0].Message);
            Assert.Equal(("infra.waivers.yaml", 2), (result.Findings[0].Source!.Uri, result.Findings[0].Source!.Line));
        }
    }

    [Fact]
    public void An_unused_waiver_fails()
    {
        var result = Evaluate(Waiver(), plan: "aws:s3/bucket:Bucket data: { a: true }");

        Assert.Equal(["INFRA-GOV-902 Open"], Show(result));
        Assert.True(result.Fails);
    }

    [Theory]
    [InlineData("urn:pulumi:prod::example::aws:s3/bucket:Bucket::data")]
    [InlineData("urn:pulumi:dev::other::aws:s3/bucket:Bucket::data")]
    [InlineData("urn:pulumi:prod-?::*")]
    public void A_waiver_of_another_stack_or_project_is_none_here(string urn) =>
        Assert.Empty(Evaluate(Waiver(urn: urn), plan: "aws:s3/bucket:Bucket data: { a: true }").Findings);

    [Theory]
    [InlineData("urn:pulumi:de?::example::aws:s3/bucket:Bucket::data")]
    [InlineData("urn:pulumi:d*::data")]
    [InlineData("urn:pulumi:dev::ex*ple::aws:s3/bucket:Bucket::data")]
    [InlineData("urn:pulumi:dev*data")]
    public void A_pattern_may_leave_open_which_stack(string urn) =>
        Assert.Equal(FindingStatus.Waived, Assert.Single(Evaluate(Waiver(urn: urn)).Findings).Status);

    [Fact]
    public void A_waiver_of_a_rule_that_does_not_run_is_not_called_unused()
    {
        var rules = PolicyCatalogue.Of(
            new ResourceRule(TestRules.Info("INFRA-SEC-001"), static _ => { }), new ResourceRule(TestRules.Info("INFRA-SEC-002", Severity.Low), static _ => { }));

        var result = PolicyEngine.Evaluate(
            Plans.Of("aws:s3/bucket:Bucket data: {}"), new EvaluationOptions { Catalogue = rules, Waivers = Waiver(rule: "INFRA-SEC-002") });

        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_waiver_of_another_rule_or_resource_covers_nothing()
    {
        Assert.Equal(["INFRA-SEC-001 Open"], Show(Evaluate(Waiver(rule: "INFRA-SEC-002"))));
        Assert.Equal(["INFRA-SEC-001 Open", "INFRA-GOV-902 Open"], Show(Evaluate(Waiver(urn: Data + "2"))).OrderDescending());
    }

    [Theory]
    [InlineData("*")]
    [InlineData("urn:pulumi:dev::example::aws:s3/bucket:Bucket::*")]
    [InlineData("urn:pulumi:*::*::*::?*")]
    public void A_waiver_that_names_no_resource_is_too_broad(string urn) =>
        Assert.Equal(["INFRA-GOV-903 Open", "INFRA-SEC-001 Waived"], Show(Evaluate(Waiver(urn: urn))));

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    public void A_waiver_that_covers_many_resources_is_too_broad(int buckets, int problems)
    {
        var plan = string.Concat(Enumerable.Range(0, buckets).Select(index => $"aws:s3/bucket:Bucket data{index}: {{}}\n"));

        var result = Evaluate(Waiver(urn: Data + "*"), plan: plan);

        Assert.Equal(problems, result.Findings.Count(finding => finding.Rule == WaiverRules.TooBroad));
        Assert.Equal(buckets, result.Findings.Count(finding => finding.Status == FindingStatus.Waived));
    }

    [Theory]
    [InlineData(Severity.Critical, 30)]
    [InlineData(Severity.High, 90)]
    [InlineData(Severity.Medium, 180)]
    [InlineData(Severity.Low, 365)]
    public void A_waiver_runs_no_longer_than_the_severity_allows(Severity severity, int days)
    {
        var last = new DateOnly(2026, 11, 21).AddDays(days);

        Assert.Equal(["INFRA-SEC-001 Waived"], Show(Evaluate(Waiver(expires: $"{last:yyyy-MM-dd}"), severity)));
        Assert.Equal(["INFRA-GOV-904 Open", "INFRA-SEC-001 Waived"], Show(Evaluate(Waiver(expires: $"{last.AddDays(1):yyyy-MM-dd}"), severity)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Of_several_waivers_the_one_that_runs_longest_is_named_wherever_it_stands(int first, int second)
    {
        Waiver[] waivers = [.. Waiver(expires: "2026-12-01"), .. Waiver(urn: "*::data", expires: "2026-12-02")];

        var finding = Assert.Single(Evaluate([waivers[first], waivers[second]]).Findings);

        Assert.Equal((FindingStatus.Waived, "*::data"), (finding.Status, finding.Waiver!.Urn));
    }

    [Fact]
    public void Some_rules_are_never_waived()
    {
        string[] expected = ["INFRA-GOV-905 Open", "INFRA-SEC-001 Open"];

        Assert.Equal(expected, Show(Evaluate(Waiver(), neverWaive: ["INFRA-SEC-001"])));
        var rule = new ResourceRule(
            TestRules.Info("INFRA-SEC-001") with { NeverWaivable = true }, static resource => resource.Require(Truth.No, "Off."));
        Assert.Equal(expected, Show(Evaluate(Waiver(), rules: [rule])));
    }

    [Fact]
    public void A_waiver_never_covers_a_rule_that_fails()
    {
        var rule = new ResourceRule(TestRules.Info("INFRA-SEC-001"), static _ => throw new InvalidOperationException());

        Assert.Equal(["INFRA-GOV-902 Open", "INFRA-SEC-001 Open"], Show(Evaluate(Waiver(urn: "*"), rules: [rule])).Order());
    }

    private static IReadOnlyList<Waiver> Waiver(string rule = "test-sec-001", string urn = Data, string expires = "2026-12-01") => WaiverFile.Read(
        $"""
        waivers:
          - rule: {rule}
            urn: "{urn}"
            reason: Going away.
            owner: team-shop
            expires: {expires}
        """,
        catalogue: PolicyCatalogue.Of(ResourceRule.Requires("INFRA-SEC-001", "a"), ResourceRule.Requires("INFRA-SEC-002", "b")));

    private static EvaluationResult Evaluate(
        IReadOnlyList<Waiver> waivers,
        Severity severity = Severity.High,
        string plan = "aws:s3/bucket:Bucket data: {}",
        IReadOnlyList<string>? neverWaive = null,
        Policy[]? rules = null)
    {
        var clock = new Mock<TimeProvider>();
        clock.Setup(own => own.GetUtcNow()).Returns(new DateTimeOffset(2026, 11, 21, 23, 59, 59, TimeSpan.Zero));
        return TestRules.Evaluate(
            plan,
            new EvaluationOptions { Waivers = waivers, NeverWaive = neverWaive ?? [], Clock = clock.Object, Pack = new PolicyPack("own").Mandatory("INFRA-SEC-001") },
            [.. rules ?? [ResourceRule.Requires("INFRA-SEC-001", "a", severity)], ResourceRule.Requires("INFRA-SEC-002", "b")]);
    }

    private static string[] Show(EvaluationResult result) => [.. result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Status}")];
}
