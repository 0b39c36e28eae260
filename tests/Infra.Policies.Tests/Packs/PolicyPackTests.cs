using Infra.Policies.Tests.Evaluation;

namespace Infra.Policies.Tests.Packs;

public sealed class PolicyPackTests
{
    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Of(
        Rule("INFRA-SEC-001", Severity.Critical, Fsbp("S3.1"), Cis5("2.1.4")),
        Rule("INFRA-SEC-002", Severity.High, PssBaseline()),
        Rule("INFRA-SEC-003", Severity.Medium, PssRestricted()),
        Rule("INFRA-SEC-004", Severity.Low, Nist("CM-8")));

    [Theory]
    [InlineData("core", "001 Mandatory, 002 Mandatory")]
    [InlineData("production", "001 Mandatory, 002 Mandatory, 003 Mandatory, 004 Advisory")]
    [InlineData("strict", "001 Mandatory, 002 Mandatory, 003 Mandatory, 004 Mandatory")]
    [InlineData("aws-fsbp", "001 Mandatory")]
    [InlineData("cis-aws-5.0", "001 Mandatory")]
    [InlineData("pss-baseline", "002 Mandatory")]
    [InlineData("pss-restricted", "002 Mandatory, 003 Mandatory")]
    public void Built_in_packs_follow_from_severity_and_controls(string pack, string expected) =>
        Assert.Equal(expected, Show(BuiltInPacks.All[pack]));

    [Fact]
    public void All_built_in_packs_are_listed() => Assert.Equal(7, BuiltInPacks.All.Count);

    [Fact]
    public void A_pack_of_ones_own_includes_others_and_sets_levels()
    {
        Assert.Equal("001 Advisory, 003 Mandatory, 004 Advisory", Show(new OwnPack()));
        Assert.Equal("own", new OwnPack().Name);
    }

    [Fact]
    public void Included_packs_give_the_strictest_level_and_ones_own_level_wins_in_any_order()
    {
        var relaxed = new PolicyPack("relaxed").Advisory("test-sec-001", "test-sec-003");

        Assert.Equal("001 Advisory, 002 Mandatory, 003 Advisory", Show(new PolicyPack("a").Include(BuiltInPacks.Core).Include(relaxed)));
        Assert.Equal("001 Mandatory, 003 Advisory", Show(new PolicyPack("a").Mandatory("test-sec-001").Include(relaxed)));
        Assert.Equal("001 Mandatory, 002 Mandatory, 003 Mandatory, 004 Mandatory", Show(new PolicyPack("a").Include(BuiltInPacks.Production).Include(BuiltInPacks.Strict)));
    }

    [Fact]
    public void An_unknown_rule_is_refused_with_the_nearest_name()
    {
        var problem = Assert.Throws<UnknownPolicyException>(() => new PolicyPack("a").Mandatory("test-sec-01").Select(Catalogue));

        Assert.Equal("There is no rule 'test-sec-01'. Did you mean 'test-sec-001'?", problem.Message);
        Assert.Equal(("test-sec-01", "test-sec-001"), (problem.Name, problem.Nearest));
        Assert.Equal("There is no rule 'zzz'.", Assert.Throws<UnknownPolicyException>(() => Catalogue.Require("zzz")).Message);
    }

    [Fact]
    public void Built_in_packs_cannot_be_changed()
    {
        Assert.Throws<InvalidOperationException>(() => BuiltInPacks.Core.Disable("INFRA-SEC-001"));
        Assert.Throws<InvalidOperationException>(() => BuiltInPacks.Core.Include(BuiltInPacks.Strict));
    }

    [Fact]
    public void A_deprecated_rule_resolves_but_does_not_run()
    {
        var old = new ResourceRule(TestRules.Info("INFRA-SEC-009") with { Deprecated = true, Aliases = ["INFRA-SEC-008", "older-name"] }, static _ => { });
        var catalogue = PolicyCatalogue.Of(old);

        Assert.Empty(BuiltInPacks.Strict.Select(catalogue));
        Assert.Same(old, catalogue.Find("older-name"));
        Assert.Same(old, catalogue.Find("infra-sec-008"));
    }

    [Fact]
    public void Two_rules_of_one_name_are_refused()
    {
        var problem = Assert.Throws<InvalidOperationException>(
            () => PolicyCatalogue.Of(ResourceRule.Requires("INFRA-SEC-001", "a"), ResourceRule.Requires("INFRA-SEC-001", "b")));

        Assert.Equal("'INFRA-SEC-001' names two rules: ResourceRule and ResourceRule.", problem.Message);
    }

    [Fact]
    public void Rules_of_other_assemblies_are_found()
    {
        var catalogue = PolicyCatalogue.With(typeof(OwnRule).Assembly);

        Assert.Equal("ACME-SEC-001", catalogue.Require("acme-flag").Info.Id);
        Assert.Equal(PolicyCatalogue.BuiltIn.Policies.Count + 1, catalogue.Policies.Count);
    }

    private static ResourceRule Rule(string id, Severity severity, params Control[] controls) =>
        new(TestRules.Info(id, severity) with { Controls = [.. controls] }, static _ => { });

    private static string Show(PolicyPack pack) =>
        string.Join(", ", pack.Select(Catalogue).Select(rule => $"{rule.Policy.Info.Id[^3..]} {rule.Level}"));

    private sealed class OwnPack : PolicyPack
    {
        public OwnPack()
            : base("own")
        {
            Include(BuiltInPacks.Production);
            Advisory("test-sec-001");
            Disable("INFRA-SEC-002");
        }
    }
}

/// <summary>A rule as a team would write it.</summary>
public sealed class OwnRule : ResourcePolicy
{
    public override PolicyInfo Info { get; } = TestRules.Info("INFRA-SEC-999") with { Id = "ACME-SEC-001", Slug = "acme-flag" };

    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Of("aws:s3/bucket:Bucket")];

    public override string Good => "aws:s3/bucket:Bucket data: { flag: true }";

    public override string Bad => "aws:s3/bucket:Bucket data: {}";

    protected override void Check(ResourceCheck resource) => resource.Require(resource["flag"].IsTrue(), "The flag is off.");
}
