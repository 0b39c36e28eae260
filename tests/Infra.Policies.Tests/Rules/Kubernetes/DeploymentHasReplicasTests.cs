using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DeploymentHasReplicasTests : RuleTests<DeploymentHasReplicas>
{
    [Theory]
    [InlineData("replicas: 2", "")]
    [InlineData("replicas: 1", "staging")]
    [InlineData("replicas: 0", "sandbox")]
    [InlineData("selector: {}", "staging")]
    public void Good_when_enough_for_the_tier(string spec, string tier) => Passes(Plan(spec, tier));

    [Theory]
    [InlineData("selector: {}", "")]
    [InlineData("replicas: 1", "production")]
    [InlineData("replicas: 0", "staging")]
    public void Bad_when_omitted_or_too_few(string spec, string tier) =>
        Violates(Plan(spec, tier), "x", "spec.replicas", "Fewer pods run than the tier asks for.");

    [Fact]
    public void Bad_items_of_a_list_are_found() => Violates(
        "kubernetes:apps/v1:DeploymentList x: { items: [{ spec: { replicas: 2 } }, { spec: { replicas: 1 } }] }", "x", "items[1].spec.replicas");

    [Theory]
    [InlineData("namespace: shop", "kind: Deployment, name: orders")]
    [InlineData("namespace: shop", "kind: Deployment, name: '${x.metadata.name}'")]
    public void Good_when_an_autoscaler_owns_the_number(string metadata, string target) => Passes(Scaled(metadata, target));

    [Theory]
    [InlineData("namespace: other", "kind: Deployment, name: orders")]
    [InlineData("labels: {}", "kind: Deployment, name: orders")]
    [InlineData("namespace: shop", "kind: StatefulSet, name: orders")]
    [InlineData("namespace: shop", "kind: Deployment, name: bills")]
    [InlineData("namespace: shop", "kind: Deployment, name: '${other.metadata.name}'")]
    [InlineData("namespace: shop", "kind: Deployment, name: '${x.metadata.uid}'")]
    public void Bad_when_the_autoscaler_owns_another(string metadata, string target) => Violates(Scaled(metadata, target), "x");

    [Theory]
    [InlineData("namespace: !unknown ", "kind: Deployment, name: orders")]
    [InlineData("namespace: shop", "kind: Deployment, name: !unknown ")]
    [InlineData("namespace: shop", "kind: !unknown , name: orders")]
    public void Unknown_target_of_an_autoscaler(string metadata, string target) => Undecidable(Scaled(metadata, target), "x");

    [Fact]
    public void Good_when_the_autoscaler_names_what_the_cluster_called_it() => Passes("""
        kubernetes:apps/v1:Deployment x: { metadata: { namespace: shop }, $outputs: { metadata: { name: orders-1a2b3c4 } } }
        kubernetes:autoscaling/v2:HorizontalPodAutoscaler scaler: { metadata: { namespace: shop }, spec: { scaleTargetRef: { kind: Deployment, name: orders-1a2b3c4 } } }
        """);

    [Fact]
    public void Unknown_name_of_an_item() => Undecidable(
        """
        kubernetes:apps/v1:DeploymentList x: { items: [{ metadata: { namespace: shop } }] }
        kubernetes:autoscaling/v2:HorizontalPodAutoscaler scaler: { metadata: { namespace: shop }, spec: { scaleTargetRef: { kind: Deployment, name: orders } } }
        """,
        "x");

    [Theory]
    [InlineData("{ spec: { replicas: !unknown } }")]
    [InlineData("{ spec: !unknown }")]
    public void Unknown_replicas(string body) => Undecidable($"kubernetes:apps/v1:Deployment x: {body}", "x", "spec.replicas");

    [Fact]
    public void A_patch_is_judged_by_what_it_sets()
    {
        NotApplicable("kubernetes:apps/v1:DeploymentPatch x: { spec: { paused: true } }");
        Violates("kubernetes:apps/v1:DeploymentPatch x: { spec: { replicas: 1 } }", "x");
    }

    [Fact]
    public void Minimum_is_configured() => Violates(Plan("replicas: 2", ""), "x", configuration: "minimum: 3");

    private static string Plan(string spec, string tier) =>
        $"kubernetes:apps/v1:Deployment x: {{ metadata: {{ labels: {{ tier: {(tier.Length == 0 ? "production" : tier)} }} }}, spec: {{ {spec} }} }}";

    private static string Scaled(string metadata, string target) => $$"""
        kubernetes:apps/v1:Deployment x: { metadata: { name: orders, namespace: shop } }
        kubernetes:apps/v1:Deployment other: { metadata: { name: bills, namespace: shop }, spec: { replicas: 2 } }
        kubernetes:autoscaling/v2:HorizontalPodAutoscaler scaler: { metadata: { {{metadata}} }, spec: { scaleTargetRef: { {{target}} } } }
        """;
}
