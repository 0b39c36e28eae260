using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class WorkloadHasDisruptionBudgetTests : RuleTests<WorkloadHasDisruptionBudget>
{
    [Theory]
    [InlineData("matchLabels: { app: orders }")]
    [InlineData("matchLabels: { app: orders, team: a, version: 2 }")]
    [InlineData("")]
    [InlineData("matchExpressions: [{ key: app, operator: In, values: [a, orders] }]")]
    [InlineData("matchExpressions: [{ key: app, operator: Exists }, { key: b, operator: DoesNotExist }, { key: team, operator: NotIn, values: [b] }]")]
    public void Good_when_a_budget_selects_the_pods(string selector) => Passes(Plan(selector));

    [Theory]
    [InlineData("matchLabels: { app: bills }")]
    [InlineData("matchLabels: { version: 3 }")]
    [InlineData("matchLabels: { app: orders, team: b }")]
    [InlineData("matchLabels: { app: orders, more: b }")]
    [InlineData("matchExpressions: [{ key: app, operator: NotIn, values: [a, orders] }]")]
    [InlineData("matchExpressions: [{ key: app, operator: DoesNotExist }]")]
    [InlineData("matchExpressions: [{ key: more, operator: Exists }]")]
    [InlineData("matchExpressions: [{ key: app, operator: In, values: [a] }]")]
    public void Bad_when_the_budget_selects_others(string selector) =>
        Violates(Plan(selector), "x", "spec.replicas", "No disruption budget covers the pods.");

    [Theory]
    [InlineData("apps/v1:Deployment")]
    [InlineData("apps/v1:StatefulSet")]
    public void Bad_when_omitted(string type) => Violates($"kubernetes:{type} x: {{ spec: {{ replicas: 2 }} }}", "x", "spec.replicas");

    [Fact]
    public void Bad_when_the_budget_is_of_another_namespace_or_cluster()
    {
        Violates(Plan("matchLabels: { app: orders }", space: "bills"), "x");
        Violates(Plan("matchLabels: { app: orders }", options: "$options: { provider: elsewhere }, "), "x");
    }

    [Fact]
    public void Bad_when_the_budget_has_no_selector() =>
        Violates(Plan("").Replace("selector: {  }, ", "", StringComparison.Ordinal), "x");

    [Theory]
    [InlineData("{ spec: { replicas: 1 } }")]
    [InlineData("{ spec: {} }")]
    [InlineData("{ metadata: { labels: { tier: sandbox } }, spec: { replicas: 2 } }")]
    public void One_pod_and_sandboxes_need_none(string body) => NotApplicable($"kubernetes:apps/v1:Deployment x: {body}");

    [Theory]
    [InlineData("maxUnavailable: 0", "spec.maxUnavailable", "The budget lets no pod go.")]
    [InlineData("maxUnavailable: 0%", "spec.maxUnavailable", "The budget lets no pod go.")]
    [InlineData("minAvailable: 100%", "spec.minAvailable", "The budget lets no pod go.")]
    [InlineData("selector: {}", "spec.maxUnavailable", "The budget does not say how many pods may go.")]
    public void Bad_when_the_budget_lets_no_pod_go(string spec, string path, string message) =>
        Violates($"kubernetes:policy/v1:PodDisruptionBudget x: {{ spec: {{ {spec} }} }}", "x", path, message);

    [Fact]
    public void Good_when_the_budget_lets_some_go_and_bad_when_it_keeps_all()
    {
        Passes(Plan("matchLabels: { app: orders }", bound: "minAvailable: 2"));
        Passes(Plan("matchLabels: { app: orders }", bound: "minAvailable: 90%"));
        Violates(
            Plan("matchLabels: { app: orders }", bound: "minAvailable: 3"), "x", "budget: spec.minAvailable",
            "A disruption budget keeps as many pods as there are, so that none may go.");
    }

    [Fact]
    public void The_autoscaler_says_how_many_pods_there_are()
    {
        const string Scaler = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler s: { metadata: { namespace: shop }, spec: { scaleTargetRef: { kind: Deployment, name: orders }";
        NotApplicable($$"""
            kubernetes:apps/v1:Deployment x: { metadata: { namespace: shop, name: orders }, spec: { replicas: 5 } }
            {{Scaler}}, minReplicas: 1 } }
            """);
        Violates(
            $$"""
            kubernetes:apps/v1:Deployment x: { metadata: { namespace: shop, name: orders }, spec: {} }
            {{Scaler}}, minReplicas: 2 } }
            """,
            "x");
    }

    [Theory]
    [InlineData("kubernetes:apps/v1:Deployment x: { spec: { replicas: !unknown } }")]
    [InlineData("kubernetes:apps/v1:Deployment x: { spec: !unknown }")]
    [InlineData("kubernetes:policy/v1:PodDisruptionBudget x: { spec: { maxUnavailable: !unknown } }")]
    public void Unknown_numbers(string plan)
    {
        var result = Evaluate(plan, configuration: null);
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, finding => Assert.Equal(FindingKind.Undecidable, finding.Kind));
    }

    [Theory]
    [InlineData("matchLabels: !unknown ")]
    [InlineData("matchLabels: { app: !unknown }")]
    [InlineData("matchExpressions: !unknown ")]
    [InlineData("matchExpressions: [{ key: app, operator: In, values: !unknown }]")]
    [InlineData("matchExpressions: [{ key: app, operator: Like, values: [a] }]")]
    public void Unknown_selector(string selector) => Undecidable(Plan(selector), "x", "spec.replicas");

    [Fact]
    public void Each_workload_has_its_own_budget_among_many_of_one_team()
    {
        var plan = string.Join('\n', "abcd".Select(app => $$"""
            kubernetes:apps/v1:Deployment {{app}}: { spec: { replicas: 2, template: { metadata: { labels: { team: shop, app: {{app}} } } } } }
            kubernetes:policy/v1:PodDisruptionBudget {{app}}-budget: { spec: { maxUnavailable: 1, selector: { matchLabels: { team: shop, app: {{(app == 'c' ? 'd' : app)}} } } } }
            """));

        Violates(plan, "c", "spec.replicas", "No disruption budget covers the pods.");
        Passes(plan + "\nkubernetes:policy/v1:PodDisruptionBudget all: { spec: { maxUnavailable: 1, selector: {} } }");
    }

    [Fact]
    public void Unknown_parts_of_labels_may_be_what_is_asked_for()
    {
        Undecidable(Plan("matchLabels: { app: orders }", labels: "{ app: '${shop.metadata.uid}', team: a }"), "x");
        Undecidable(Plan("matchLabels: { app: orders-a }", labels: "{ app: 'orders-${shop.metadata.uid}', team: a }"), "x");
        Violates("kubernetes:apps/v1:Deployment x: { metadata: { namespace: !unknown }, spec: { replicas: 2 } }", "x");
    }

    [Fact]
    public void Unknown_budget_that_is_only_read() => Undecidable(
        """
        kubernetes:apps/v1:Deployment x: { spec: { replicas: 2 } }
        kubernetes:policy/v1:PodDisruptionBudget budget: { $read: true, spec: { selector: {} } }
        """,
        "x");

    [Fact]
    public void Good_when_both_are_the_same_output() =>
        Passes(Plan("matchLabels: { app: '${shop.metadata.uid}' }", labels: "{ app: '${shop.metadata.uid}' }"));

    [Fact]
    public void Good_when_a_label_is_there_whatever_it_is() =>
        Passes(Plan("matchExpressions: [{ key: app, operator: Exists }]", labels: "{ app: !unknown }"));

    [Fact]
    public void Unknown_values_are_not_taken_for_equal()
    {
        Undecidable(Plan("matchLabels: { app: !unknown }", labels: "{ app: !unknown }"), "x");
        Undecidable(Plan("matchLabels: { app: !secret }", labels: "{ app: !secret }"), "x");
        Undecidable(Plan("matchExpressions: [{ key: app, operator: Exists }]", labels: "!unknown "), "x");
        Undecidable(Plan("").Replace("selector: {  }", "selector: !unknown ", StringComparison.Ordinal), "x");
    }

    [Fact]
    public void Unknown_namespace_labels_or_patch()
    {
        Undecidable(Plan("matchLabels: { app: orders }", space: "!unknown "), "x");
        Undecidable(Plan("matchLabels: { app: orders }", labels: "!unknown "), "x");
        Undecidable(Plan("matchLabels: { app: orders }", labels: "{ app: !unknown }"), "x");
        Undecidable(
            """
            kubernetes:apps/v1:Deployment x: { metadata: { namespace: !unknown }, spec: { replicas: 2 } }
            kubernetes:policy/v1:PodDisruptionBudget budget: { spec: { maxUnavailable: 1, selector: {} } }
            """,
            "x");
        Undecidable(
            """
            kubernetes:apps/v1:Deployment x: { spec: { replicas: 2 } }
            kubernetes:policy/v1:PodDisruptionBudgetPatch budget: { spec: { maxUnavailable: 1 } }
            """,
            "x");
    }

    private static string Plan(
        string selector, string space = "shop", string labels = "{ app: orders, team: a, version: 2 }", string bound = "maxUnavailable: 1", string options = "") => $$"""
        kubernetes:core/v1:Namespace shop: { metadata: { name: shop } }
        pulumi:providers:kubernetes elsewhere: {}
        kubernetes:apps/v1:Deployment x:
          metadata: { namespace: "${shop.metadata.name}" }
          spec: { replicas: 3, template: { metadata: { labels: {{labels}} } } }
        kubernetes:policy/v1:PodDisruptionBudget budget: { {{options}}metadata: { namespace: {{space}} }, spec: { selector: { {{selector}} }, {{bound}} } }
        kubernetes:policy/v1:PodDisruptionBudget decoy: { metadata: { namespace: shop }, spec: { selector: { matchLabels: { app: decoy } }, maxUnavailable: 1 } }
        """;
}
