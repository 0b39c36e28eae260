using Infra.Policies;
using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Terminal;

public sealed class FindingsViewTests
{
    private const string Plan = """
        infra:shop:Shop shop: {}
        aws:sqs/queue:Queue a: { good: false, $options: { parent: shop } }
        aws:sqs/queue:Queue b: { good: !unknown }
        aws:sqs/queue:Queue c: { good: true }
        aws:mq/broker:Broker d: {}
        """;

    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Of(
        new QueueRule("INFRA-SEC-001", Severity.Critical), new QueueRule("INFRA-SEC-002", Severity.Low));

    [Fact]
    public void Rules_stand_by_severity_with_resource_reason_and_remedy_and_two_lines_sum_them_up()
    {
        Assert.Equal(
            """
             Policies

               ✗ critical  Queues are good  INFRA-SEC-001 rule-001
                 a (sqs.Queue in Shop shop): The queue is not good. [good = false]
                 why  It matters.
                 fix  Make it good.

               ! low  Queues are good  INFRA-SEC-002 rule-002, advisory
                 a (sqs.Queue in Shop shop): The queue is not good. [good = false]
                 why  It matters.
                 fix  Make it good.

             Plan: 4 resources to create in 1 component.
             Policies: 2 violations (1 mandatory) of test, 2 not decidable before deployment.
             No rule looks at 1 of 2 types: mq.Broker

            """,
            Show(Plan));
    }

    [Fact]
    public void In_full_what_is_not_decidable_is_listed()
    {
        Assert.Contains(
            """
               ? critical  Queues are good  INFRA-SEC-001 rule-001, not decidable before deployment
                 b (sqs.Queue): Cannot be ruled out before deployment: The queue is not good. [good = [unknown]]
            """,
            Show(Plan, isFull: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_resources_and_many_rules_are_cut_short()
    {
        var rules = PolicyCatalogue.Of(Enumerable.Range(1, 25).Select(i => new QueueRule($"INFRA-SEC-{i:000}", Severity.High)));
        var plan = string.Join('\n', Enumerable.Range(0, 9).Select(i => $"aws:sqs/queue:Queue q{i}: {{ good: false }}"));

        var view = Show(plan, catalogue: rules);

        Assert.Contains("q4 (sqs.Queue): The queue is not good. [good = false]\n     and 4 more; --full shows all\n", view, StringComparison.Ordinal);
        Assert.Contains("INFRA-SEC-021", view, StringComparison.Ordinal);
        Assert.DoesNotContain("INFRA-SEC-022", view, StringComparison.Ordinal);
        Assert.Contains("\n   and 5 more rules; --full shows all\n", view, StringComparison.Ordinal);
        Assert.Contains("Policies: 225 violations (216 mandatory) of test.", view, StringComparison.Ordinal);
        Assert.DoesNotContain("more", Show(plan, isFull: true, catalogue: rules), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_findings_the_summary_says_so()
    {
        var view = Show("aws:sqs/queue:Queue c: { good: true }");
        Assert.DoesNotContain("\n Policies\n", view, StringComparison.Ordinal);
        Assert.EndsWith("\n Policies: no violations of test.\n", view, StringComparison.Ordinal);
    }

    [Fact]
    public void What_hides_objects_from_all_rules_is_named() => Assert.EndsWith(
        "\n Policies: no violations of test.\n No rule sees the objects inside: helm.sh.Chart\n",
        Show("""
            aws:sqs/queue:Queue c: { good: true }
            kubernetes:helm.sh/v4:Chart ingress: {}
            """),
        StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_fails_is_told_apart_from_a_violation() => Assert.Contains(
        "Policies: no violations of test, 1 rule failed.",
        Show("aws:sqs/queue:Queue throw: {}", catalogue: PolicyCatalogue.Of(new QueueRule("INFRA-SEC-001", Severity.High))), StringComparison.Ordinal);

    [Fact]
    public void A_terminal_without_Unicode_gets_letters() =>
        Assert.Contains("\n   x critical  Queues are good", Show(Plan, new TerminalCapabilities(HasColor: false, HasUnicode: false, 110)), StringComparison.Ordinal);

    [Fact]
    public void Lines_keep_to_the_width_and_hostile_names_cannot_act_on_the_terminal()
    {
        var view = Show("aws:sqs/queue:Queue \"red\\e[31m\": { good: false }", new TerminalCapabilities(HasColor: false, HasUnicode: true, 40));
        Assert.DoesNotContain(view, character => char.IsControl(character) && character != '\n');
        Assert.All(view.Split('\n'), line => Assert.InRange(line.Length, 0, 40));
    }

    private static string Show(string plan, TerminalCapabilities? capabilities = null, bool isFull = false, PolicyCatalogue? catalogue = null)
    {
        catalogue ??= Catalogue;
        var judged = PlanText.ParsePlan(plan);
        var result = PolicyEngine.Evaluate(judged, new EvaluationOptions
        {
            Catalogue = catalogue,
            Pack = new PolicyPack("test").Include(BuiltInPacks.Production).Advisory(catalogue.Find("INFRA-SEC-002") is null ? [] : ["INFRA-SEC-002"]),
        });
        using var output = new StringWriter();
        PlanView.Write(judged, new PlanViewOptions { IsFull = isFull, Judgement = result }, new TerminalWriter(output, capabilities ?? TerminalCapabilities.Plain));
        var text = output.ToString();
        var start = text.IndexOf("\n Policies\n", StringComparison.Ordinal);
        return start < 0 ? text : text[(start + 1)..];
    }

    private sealed class QueueRule(string id, Severity severity) : ResourcePolicy
    {
        public override PolicyInfo Info { get; } = new()
        {
            Id = id,
            Slug = $"rule-{id[^3..]}",
            Title = "Queues are good",
            Pillars = [Pillar.Security],
            Severity = severity,
            Why = "It matters.",
            Fix = "Make it good.",
            WhenUnknown = WhenUnknown.Undecidable,
        };

        public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Of("aws:sqs/queue:Queue")];

        public override string Good => "";

        public override string Bad => "";

        protected override void Check(ResourceCheck resource)
        {
            if (resource.Name == "throw")
            {
                throw new InvalidOperationException();
            }

            resource.Require(resource["good"].IsTrue(), "The queue is not good.");
        }
    }
}
