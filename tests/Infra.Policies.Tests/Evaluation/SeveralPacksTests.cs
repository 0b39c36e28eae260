namespace Infra.Policies.Tests.Evaluation;

public sealed class SeveralPacksTests
{
    private const string Text = """
        aws:s3/bucket:Bucket uploads: { tags: { tier: production } }
        aws:sqs/queue:Queue jobs: { kmsMasterKeyId: !unknown }
        aws:ec2/instance:Instance bastion: { associatePublicIpAddress: true }
        aws:dynamodb/table:Table sessions: { $change: replace }
        """;

    [Fact]
    public void Each_pack_gives_what_it_gives_alone()
    {
        var example = PlanText.Parse(Text);
        var options = new EvaluationOptions
        {
            Changes = example.Changes,
            Waivers = WaiverFile.Read("""
                waivers:
                  - rule: s3-versioning
                    urn: "urn:pulumi:*::uploads"
                    reason: Files are kept elsewhere as well.
                    owner: team-shop
                    expires: 2026-12-01
                """, "infra.waivers.yaml"),
            Clock = new FixedClock(),
        };
        var packs = BuiltInPacks.All.Values.OrderBy(pack => pack.Name, StringComparer.Ordinal).ToList();

        var together = PolicyEngine.Evaluate(example.Plan, options, packs);

        Assert.Equal(packs.Select(pack => pack.Name), together.Select(result => result.Pack));
        Assert.All(packs.Zip(together), pair =>
        {
            var alone = PolicyEngine.Evaluate(example.Plan, options with { Pack = pair.First });
            Assert.Equal(JsonReport.Render(alone), JsonReport.Render(pair.Second));
            Assert.Equal(alone.Rules, pair.Second.Rules);
        });
        Assert.Contains(together.SelectMany(result => result.Findings), finding => finding.Status == FindingStatus.Waived);
    }

    [Fact]
    public void A_rule_runs_once_and_has_the_level_of_each_pack()
    {
        var calls = 0;
        var rule = new ResourceRule(TestRules.Info("INFRA-SEC-001"), resource =>
        {
            calls++;
            resource.Require(Truth.No, "It is wrong.");
        });
        var plan = PlanText.ParsePlan("aws:s3/bucket:Bucket one: {}\naws:s3/bucket:Bucket two: {}");
        PolicyPack[] packs =
        [
            new PolicyPack("first").Mandatory(rule.Info.Id), new PolicyPack("second").Advisory(rule.Info.Id), new PolicyPack("third").Disable(rule.Info.Id),
        ];

        var results = PolicyEngine.Evaluate(plan, new EvaluationOptions { Catalogue = PolicyCatalogue.Of(rule) }, packs);

        Assert.Equal(2, calls);
        Assert.Equal([true, false, false], results.Select(result => result.Fails));
        Assert.Equal([2, 2, 0], results.Select(result => result.Findings.Count));
        Assert.All(results[1].Findings, finding => Assert.Equal(EnforcementLevel.Advisory, finding.Level));
    }

    [Fact]
    public void A_rule_that_no_pack_has_does_not_run()
    {
        var rule = new ResourceRule(TestRules.Info("INFRA-SEC-001"), static _ => throw new InvalidOperationException());

        var results = PolicyEngine.Evaluate(
            PlanText.ParsePlan("aws:s3/bucket:Bucket one: {}"), new EvaluationOptions { Catalogue = PolicyCatalogue.Of(rule) }, new PolicyPack("none"));

        Assert.Empty(Assert.Single(results).Findings);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
