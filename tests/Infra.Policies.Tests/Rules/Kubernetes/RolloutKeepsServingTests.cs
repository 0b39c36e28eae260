using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class RolloutKeepsServingTests : RuleTests<RolloutKeepsServing>
{
    private const string Sound = "containers: [{ name: a, ports: [{ containerPort: 80 }], lifecycle: { preStop: { sleep: { seconds: 5 } } } }]";

    [Theory]
    [InlineData("replicas: 3", Sound)]
    [InlineData("strategy: { type: RollingUpdate }", "containers: [{ name: a }], terminationGracePeriodSeconds: 10")]
    [InlineData("replicas: 4, strategy: { rollingUpdate: { maxUnavailable: 2 } }", Sound)]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: 50% } }", Sound)]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: 7 } }", Sound)]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: 0 } }", Sound + ", initContainers: [{ name: b, ports: [{ containerPort: 1 }] }]")]
    public void Good_when_omitted_or_gentle(string spec, string pod) => Passes(Plan(spec, pod));

    [Theory]
    [InlineData("strategy: { type: Recreate }", Sound, "spec.strategy.type", "A rollout stops all pods before it starts new ones.")]
    [InlineData("replicas: 3, strategy: { rollingUpdate: { maxUnavailable: 2 } }", Sound, "spec.strategy.rollingUpdate.maxUnavailable", "A rollout takes too many pods away at once.")]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: 51% } }", Sound, "spec.strategy.rollingUpdate.maxUnavailable", "A rollout takes too many pods away at once.")]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: all% } }", Sound, "spec.strategy.rollingUpdate.maxUnavailable", "A rollout takes too many pods away at once.")]
    [InlineData("replicas: 2", Sound + ", terminationGracePeriodSeconds: 9", "spec.template.spec.terminationGracePeriodSeconds", "Pods are given too little time to finish.")]
    [InlineData("replicas: 2", "terminationGracePeriodSeconds: 0", "spec.template.spec.terminationGracePeriodSeconds", "Pods are given too little time to finish.")]
    [InlineData("replicas: 2", "containers: [{ name: a, ports: [{ containerPort: 80 }] }]", "spec.template.spec.containers[0].lifecycle.preStop", "A container ends before traffic is led away from it.")]
    public void Bad_when_abrupt(string spec, string pod, string path, string message) => Violates(Plan(spec, pod), "x", path, message);

    [Theory]
    [InlineData("StatefulSet")]
    [InlineData("DaemonSet")]
    public void Bad_when_other_kinds_take_many_away(string kind)
    {
        Violates(Plan("updateStrategy: { rollingUpdate: { maxUnavailable: 90% } }", Sound, kind), "x", "spec.updateStrategy.rollingUpdate.maxUnavailable");
        Passes(Plan("strategy: { type: Recreate }, updateStrategy: { type: OnDelete }", Sound, kind));
    }

    [Fact]
    public void Bounds_are_configured()
    {
        Violates(Plan("strategy: { rollingUpdate: { maxUnavailable: 26% } }", Sound), "x", configuration: "maximumUnavailablePercent: 25");
        Violates(Plan("replicas: 2", Sound + ", terminationGracePeriodSeconds: 30"), "x", configuration: "minimumGraceSeconds: 31");
    }

    [Fact]
    public void Sandboxes_are_not_judged() =>
        NotApplicable(Plan("strategy: { type: Recreate }", Sound).Replace("production", "sandbox", StringComparison.Ordinal));

    [Theory]
    [InlineData("strategy: { type: !unknown }", Sound)]
    [InlineData("strategy: { rollingUpdate: { maxUnavailable: !unknown } }", Sound)]
    [InlineData("replicas: !unknown , strategy: { rollingUpdate: { maxUnavailable: 2 } }", Sound)]
    [InlineData("replicas: 2", Sound + ", terminationGracePeriodSeconds: !unknown ")]
    [InlineData("replicas: 2", "containers: !unknown ")]
    [InlineData("replicas: 2", "containers: [{ name: a, ports: !unknown }]")]
    [InlineData("replicas: 2", "containers: [{ name: a, ports: [{ containerPort: 80 }], lifecycle: !unknown }]")]
    public void Unknown_setting(string spec, string pod) => Undecidable(Plan(spec, pod), "x");

    private static string Plan(string spec, string pod, string kind = "Deployment") =>
        $"kubernetes:apps/v1:{kind} x: {{ metadata: {{ labels: {{ tier: production }} }}, spec: {{ {spec}, template: {{ spec: {{ {pod} }} }} }} }}";
}
