namespace Infra.Policies.Tests.Evaluation;

public sealed class PolicyEngineTests
{
    [Fact]
    public void Every_outcome_is_counted_once_for_each_rule_and_resource()
    {
        var rule = new ResourceRule(TestRules.Info("INFRA-SEC-001"), resource =>
        {
            if (resource["skip"].IsTrue().IsYes)
            {
                return;
            }

            resource.Require(resource["a"].IsTrue(), "A is off.");
            resource.Require(resource["b"].IsTrue(), "B is off.");
            if (resource["fault"].IsTrue().IsYes)
            {
                throw new InvalidOperationException("boom");
            }
        });

        var result = TestRules.Evaluate("""
            aws:s3/bucket:Bucket pass: { a: true, b: true }
            aws:s3/bucket:Bucket both: {}
            aws:s3/bucket:Bucket mixed: { a: false, b: !unknown }
            aws:s3/bucket:Bucket unknown: { a: true, b: !unknown }
            aws:s3/bucket:Bucket skipped: { skip: true }
            aws:s3/bucket:Bucket thrown: { fault: true }
            aws:kms/key:Key other: {}
            """, rule);

        Assert.Equal(new OutcomeCounts(Pass: 1, Violation: 2, NotApplicable: 1, Undecidable: 1, Error: 1), result.Counts);
        Assert.Equal(6, result.Counts.Total);
        Assert.Equal(
            ["RuleError ", "Violation both/a", "Violation both/b", "Violation mixed/a", "Undecidable mixed/b", "Undecidable unknown/b"],
            result.Findings.Select(finding => $"{finding.Kind} {(finding.Resource is null ? "" : $"{finding.Resource.Name}/{finding.Property}")}"));
        Assert.Equal(4, result.Open.Count());
        Assert.Equal(2, result.Undecidable.Count());
    }

    [Fact]
    public void A_rule_that_throws_is_a_finding_about_the_rule_and_the_others_still_run()
    {
        var faulty = new ResourceRule(TestRules.Info("INFRA-SEC-001"), static resource =>
        {
            resource.Require(Truth.No, "Said before it fell.");
            throw new InvalidOperationException("with the password hunter2 in it");
        });
        var sound = ResourceRule.Requires("INFRA-SEC-002", "a");

        var result = TestRules.Evaluate("""
            aws:s3/bucket:Bucket one: {}
            aws:s3/bucket:Bucket two: {}
            aws:s3/bucket:Bucket three: {}
            """, faulty, sound);

        var error = Assert.Single(result.Findings, finding => finding.Kind == FindingKind.RuleError);
        Assert.StartsWith("The rule threw InvalidOperationException on one and on 2 more, in ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", TerminalReport.Render(result), StringComparison.Ordinal);
        Assert.Null(error.Resource);
        Assert.True(error.Fails);
        Assert.Equal(3, result.Findings.Count(finding => finding.Rule.Id == "INFRA-SEC-002"));
        Assert.DoesNotContain(result.Findings, finding => finding.Message == "Said before it fell.");
    }

    [Theory]
    [InlineData(WhenUnknown.Undecidable, "Undecidable", false)]
    [InlineData(WhenUnknown.Pass, "", false)]
    [InlineData(WhenUnknown.Violation, "Violation", true)]
    public void A_rule_says_what_unknown_means(WhenUnknown whenUnknown, string kind, bool fails)
    {
        var result = TestRules.Evaluate(
            "aws:s3/bucket:Bucket data: { a: !unknown }", ResourceRule.Requires("INFRA-SEC-001", "a", whenUnknown: whenUnknown));

        Assert.Equal(kind, string.Concat(result.Findings.Select(finding => finding.Kind.ToString())));
        Assert.Equal(fails, result.Fails);
    }

    [Theory]
    [InlineData(EnforcementLevel.Mandatory, true, 1)]
    [InlineData(EnforcementLevel.Advisory, false, 1)]
    [InlineData(EnforcementLevel.Disabled, false, 0)]
    public void The_level_decides_what_a_violation_does(EnforcementLevel level, bool fails, int findings)
    {
        var pack = new PolicyPack("own");
        _ = level switch
        {
            EnforcementLevel.Advisory => pack.Advisory("test-sec-001"),
            EnforcementLevel.Disabled => pack.Disable("test-sec-001"),
            _ => pack.Mandatory("INFRA-SEC-001"),
        };

        var result = TestRules.Evaluate(
            "aws:s3/bucket:Bucket data: {}", new EvaluationOptions { Pack = pack }, ResourceRule.Requires("INFRA-SEC-001", "a"));

        Assert.Equal(fails, result.Fails);
        Assert.Equal(findings, result.Findings.Count);
        Assert.Equal(findings, result.Rules.Count);
    }

    [Fact]
    public void Findings_name_components_and_the_line_of_the_outermost_one()
    {
        var finding = Assert.Single(TestRules.Evaluate("""
            infra:web:Shop shop: { $line: 12 }
            infra:storage:Bucket shop-bucket: { $line: 99, $options: { parent: shop } }
            aws:s3/bucket:Bucket shop-data: { $line: 7, $options: { parent: shop-bucket } }
            """, ResourceRule.Requires("INFRA-SEC-001", "a")).Findings);

        Assert.Equal(["Shop shop", "Bucket shop-bucket"], finding.ComponentPath);
        Assert.Equal(("project:///Program.cs", 12), (finding.Source!.Uri, finding.Source.Line));
        Assert.Equal("The a is off.", finding.Message);
    }

    [Fact]
    public void A_resource_outside_a_component_points_at_its_own_line()
    {
        var finding = Assert.Single(TestRules.Evaluate("""
            pulumi:pulumi:Stack example-dev: { $line: 1 }
            aws:s3/bucket:Bucket data: { $line: 7, $options: { parent: example-dev } }
            """, ResourceRule.Requires("INFRA-SEC-001", "a")).Findings);

        Assert.Equal(7, finding.Source!.Line);
        Assert.Empty(finding.ComponentPath);
    }

    [Fact]
    public void Evidence_on_another_resource_is_named()
    {
        var rule = new StackRule(
            TestRules.Info("INFRA-SEC-001"),
            static (resource, graph) => resource.Require(graph.OfType(ResourceType.Of("aws:kms/key:Key"))[0]["rotate"].IsTrue(), "No rotation."),
            TestRules.Bucket);

        var finding = Assert.Single(TestRules.Evaluate("""
            aws:s3/bucket:Bucket data: {}
            aws:kms/key:Key key: { rotate: false }
            """, rule).Findings);

        Assert.Equal(("data", "key: rotate", "false"), (finding.Resource!.Name, finding.Property, finding.Value));
    }

    [Fact]
    public void A_rule_about_the_stack_runs_once_with_or_without_its_resource()
    {
        var rule = new StackRule(
            TestRules.Info("INFRA-GOV-001"),
            static (resource, graph) => resource.Require(Truth.Of(graph.OfType(TestRules.Bucket).Count <= 1), "Too many."),
            ResourceType.Stack);
        const string Buckets = "aws:s3/bucket:Bucket a: {}\naws:s3/bucket:Bucket b: {}\n";

        Assert.Equal("example-dev", Assert.Single(TestRules.Evaluate(Buckets, rule).Findings).Resource!.Name);
        Assert.Equal("own", Assert.Single(TestRules.Evaluate("pulumi:pulumi:Stack own: {}\n" + Buckets, rule).Findings).Resource!.Name);
    }

    [Fact]
    public void Resources_that_the_program_only_reads_are_not_judged()
    {
        var result = TestRules.Evaluate("""
            aws:s3/bucket:Bucket theirs: { $read: true }
            aws:s3/bucket:Bucket ours: {}
            """, ResourceRule.Requires("INFRA-SEC-001", "a"));

        Assert.Equal("ours", Assert.Single(result.Findings).Resource!.Name);
    }

    [Theory]
    [InlineData("{ tags: { tier: sandbox } }", null, PlanTier.Sandbox)]
    [InlineData("{ tags: { tier: Staging } }", PlanTier.Sandbox, PlanTier.Staging)]
    [InlineData("{ tags: { tier: 2 } }", PlanTier.Sandbox, PlanTier.Sandbox)]
    [InlineData("{ tags: { tier: gold } }", PlanTier.Sandbox, PlanTier.Sandbox)]
    [InlineData("{}", PlanTier.Sandbox, PlanTier.Sandbox)]
    [InlineData("{}", null, PlanTier.Production)]
    [InlineData("{ tags: !unknown }", null, PlanTier.Production)]
    public void The_tier_is_that_of_the_tag_else_the_configured_one_else_production(string resource, PlanTier? configured, PlanTier expected)
    {
        var tiers = new List<PlanTier>();
        TestRules.Evaluate(
            $"aws:s3/bucket:Bucket data: {resource}",
            new EvaluationOptions { Tier = configured },
            new ResourceRule(TestRules.Info("INFRA-SEC-001"), check => tiers.Add(check.Tier)));

        Assert.Equal([expected], tiers);
    }

    [Fact]
    public void Without_a_tag_the_tier_is_that_of_the_other_resources()
    {
        var tiers = new List<PlanTier>();
        TestRules.Evaluate("""
            aws:s3/bucket:Bucket data: {}
            aws:kms/key:Key a: { tags: { tier: sandbox } }
            aws:kms/key:Key b: { tags: { tier: sandbox } }
            aws:kms/key:Key c: { tags: { tier: staging } }
            """, new ResourceRule(TestRules.Info("INFRA-SEC-001"), check => tiers.Add(check.Tier)));

        Assert.Equal([PlanTier.Sandbox], tiers);
    }

    [Fact]
    public void Coverage_names_the_types_that_no_rule_looks_at()
    {
        var reads = new StackRule(TestRules.Info("INFRA-SEC-001"), static (_, _) => { }, TestRules.Bucket);
        var all = new ResourceRule(TestRules.Info("INFRA-SEC-002"), static _ => { }, ResourceType.Everything, ResourceType.AllOf("aws"));

        var coverage = TestRules.Evaluate("""
            aws:s3/bucket:Bucket data: {}
            aws:kms/key:Key key: {}
            aws:mq/broker:Broker a: {}
            aws:mq/broker:Broker b: {}
            aws:mq/broker:Broker read: { $read: true }
            infra:web:Shop shop: {}
            pulumi:providers:aws main: {}
            """, reads, all).Coverage;

        Assert.Equal(["aws:kms/key:Key=1", "aws:s3/bucket:Bucket=1"], coverage.Covered.Select(type => $"{type.Type}={type.Count}"));
        Assert.Equal(["aws:mq/broker:Broker=2"], coverage.NotCovered.Select(type => $"{type.Type}={type.Count}"));
    }

    [Fact]
    public void Coverage_names_the_types_that_hide_objects_from_all_rules()
    {
        var coverage = TestRules.Evaluate("""
            kubernetes:helm.sh/v3:Release ingress: {}
            kubernetes:helm.sh/v4:Chart a: {}
            kubernetes:helm.sh/v4:Chart b: {}
            kubernetes:yaml/v2:ConfigGroup seen: {}
            kubernetes:core/v1:Service web: { $options: { parent: seen } }
            """, new ResourceRule(TestRules.Info("INFRA-SEC-002"), static _ => { }, TestRules.Bucket)).Coverage;

        Assert.Equal(["kubernetes:helm.sh/v3:Release=1", "kubernetes:helm.sh/v4:Chart=2"], coverage.NotSeenThrough.Select(type => $"{type.Type}={type.Count}"));
        Assert.Equal(["kubernetes:core/v1:Service", "kubernetes:yaml/v2:ConfigGroup"], coverage.NotCovered.Select(type => type.Type));
    }

    [Fact]
    public void Findings_come_worst_first_and_in_the_same_order_every_time()
    {
        var low = ResourceRule.Requires("INFRA-SEC-001", "a", Severity.Low);
        var critical = ResourceRule.Requires("INFRA-SEC-002", "a", Severity.Critical);
        var high = ResourceRule.Requires("INFRA-SEC-003", "a");

        var result = TestRules.Evaluate("""
            aws:s3/bucket:Bucket b: {}
            aws:s3/bucket:Bucket a: {}
            """, new EvaluationOptions { Pack = new PolicyPack("own").Mandatory("INFRA-SEC-001", "INFRA-SEC-003").Advisory("INFRA-SEC-002") }, low, critical, high);

        Assert.Equal(
            ["003 a", "003 b", "001 a", "001 b", "002 a", "002 b"],
            result.Findings.Select(finding => $"{finding.Rule.Id[^3..]} {finding.Resource!.Name}"));
    }

    [Fact]
    public void Parameters_have_their_default_their_configured_value_and_the_one_of_the_tier()
    {
        var most = Parameter.Whole("most", 3, 1, 10, "Most.");
        var days = Parameter.WholeByTier("days", new(1, 7, 30), 0, 90, "Days.");
        var read = new List<string>();
        var rule = new ResourceRule(TestRules.Info("INFRA-SEC-001"), check => read.Add($"{check.Get(most)} {check.Get(days)}")) { Declared = [most, days] };
        const string Plan = "aws:s3/bucket:Bucket a: { tags: { tier: sandbox } }\naws:s3/bucket:Bucket b: {}\n";

        TestRules.Evaluate(Plan, new EvaluationOptions { Tier = PlanTier.Production }, rule);
        var config = PolicyConfig.Read("rules: { test-sec-001: { most: 5, days: { production: 60 } } }", catalogue: PolicyCatalogue.Of(rule));
        TestRules.Evaluate(Plan, new EvaluationOptions { Tier = PlanTier.Production, Parameters = config.Parameters }, rule);

        Assert.Equal(["3 1", "3 30", "5 1", "5 60"], read);
    }

    [Fact]
    public void Only_the_subjects_are_judged_and_the_others_are_looked_at()
    {
        var plan = Plans.Of("""
            aws:s3/bucket:Bucket data: {}
            aws:s3/bucket:Bucket other: {}
            """);
        var rules = PolicyCatalogue.Of(
            new ResourceRule(TestRules.Info("INFRA-SEC-001"), static resource => resource.Require(Truth.Of(resource.View.Name != "data", resource["a"]), "Data.")),
            new ResourceRule(TestRules.Info("INFRA-SEC-002"), static resource => resource.Require(Truth.Of(false, resource["a"]), "Stack."), ResourceType.Stack));

        var result = PolicyEngine.Evaluate(plan, new EvaluationOptions { Catalogue = rules, Subjects = static resource => resource.Name == "data" });

        Assert.Equal("data", Assert.Single(result.Findings).Resource!.Name);
        Assert.Equal(1, result.Counts.Total);
        Assert.Equal(2, Assert.Single(result.Coverage.Covered).Count);
    }
}
