using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class WorkloadSpansZonesTests : RuleTests<WorkloadSpansZones>
{
    private const string Zone = "topologyKey: topology.kubernetes.io/zone";

    [Theory]
    [InlineData($"topologySpreadConstraints: [{{ topologyKey: kubernetes.io/hostname }}, {{ {Zone} }}]")]
    [InlineData("topologySpreadConstraints: [{ topologyKey: failure-domain.beta.kubernetes.io/zone }]")]
    [InlineData($"affinity: {{ podAntiAffinity: {{ requiredDuringSchedulingIgnoredDuringExecution: [{{ {Zone} }}] }} }}")]
    [InlineData($"affinity: {{ podAntiAffinity: {{ preferredDuringSchedulingIgnoredDuringExecution: [{{ podAffinityTerm: {{ {Zone} }} }}] }} }}")]
    public void Good_when_spread_over_zones(string pod) => Passes(Plan("replicas: 2", pod));

    [Theory]
    [InlineData("nodeName: a")]
    [InlineData("topologySpreadConstraints: [{ topologyKey: kubernetes.io/hostname }]")]
    [InlineData($"affinity: {{ podAffinity: {{ requiredDuringSchedulingIgnoredDuringExecution: [{{ {Zone} }}] }} }}")]
    [InlineData($"affinity: {{ podAntiAffinity: {{ preferredDuringSchedulingIgnoredDuringExecution: [{{ {Zone} }}] }} }}")]
    public void Bad_when_omitted_or_by_another_key(string pod) =>
        Violates(Plan("replicas: 2", pod), "x", "spec.template.spec.topologySpreadConstraints", "Nothing spreads the pods over zones.");

    [Fact]
    public void Bad_for_stateful_sets() => Violates(Plan("replicas: 3", "nodeName: a", "StatefulSet"), "x");

    [Theory]
    [InlineData("replicas: 1")]
    [InlineData("paused: false")]
    public void One_pod_cannot_be_spread(string spec) => NotApplicable(Plan(spec, "nodeName: a"));

    [Fact]
    public void Sandboxes_and_patches_are_not_judged()
    {
        NotApplicable(Plan("replicas: 2", "nodeName: a").Replace("production", "sandbox", StringComparison.Ordinal));
        NotApplicable(Plan("replicas: 2", "nodeName: a", "DeploymentPatch"));
    }

    [Theory]
    [InlineData("replicas: 2", "topologySpreadConstraints: !unknown ")]
    [InlineData("replicas: 2", "affinity: !unknown ")]
    [InlineData("replicas: !unknown ", "nodeName: a")]
    public void Unknown_spread_or_number(string spec, string pod) => Undecidable(Plan(spec, pod), "x");

    [Fact]
    public void Bad_when_an_autoscaler_that_may_be_of_another_is_there() => Violates(
        Plan("replicas: 2", "nodeName: a") + "\nkubernetes:autoscaling/v2:HorizontalPodAutoscaler s: { spec: { scaleTargetRef: !unknown } }", "x");

    [Fact]
    public void Unknown_autoscaler() => Undecidable(
        Plan("replicas: 1", "nodeName: a") + "\nkubernetes:autoscaling/v2:HorizontalPodAutoscaler s: { spec: { scaleTargetRef: !unknown } }", "x");

    private static string Plan(string spec, string pod, string kind = "Deployment") =>
        $"kubernetes:apps/v1:{kind} x: {{ metadata: {{ labels: {{ tier: production }} }}, spec: {{ {spec}, template: {{ spec: {{ {pod} }} }} }} }}";
}
