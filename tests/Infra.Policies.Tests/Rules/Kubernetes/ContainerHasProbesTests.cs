using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerHasProbesTests : RuleTests<ContainerHasProbes>
{
    private const string Ready = "readinessProbe: { httpGet: { path: /ready, port: 80 } }";
    private const string Live = "livenessProbe: { httpGet: { path: /live, port: 80 } }";

    [Theory]
    [InlineData($"{Ready}, {Live}")]
    [InlineData("readinessProbe: { grpc: { port: 1 }, periodSeconds: 5 }, livenessProbe: { grpc: { port: 1 }, periodSeconds: 20 }")]
    [InlineData(Ready + ", livenessProbe: { exec: { command: [a] }, initialDelaySeconds: 30 }")]
    [InlineData(Ready + ", livenessProbe: { exec: { command: [a] }, initialDelaySeconds: 90 }, startupProbe: { exec: { command: [a] } }")]
    [InlineData("readinessProbe: '${other.x}', livenessProbe: '${other.y}'")]
    public void Good_when_both_are_set(string container) => Passes(One(container));

    [Theory]
    [InlineData("core/v1:Pod")]
    [InlineData("apps/v1:StatefulSetList")]
    [InlineData("apps/v1:DaemonSet")]
    [InlineData("extensions/v1beta1:ReplicaSet")]
    [InlineData("core/v1:ReplicationController")]
    public void Bad_in_every_kind_that_runs_on(string type) => ViolatesAll(Workloads.Plan(type, "containers: [{ name: a }]"), "x", "x");

    [Theory]
    [InlineData("batch/v1:Job", "")]
    [InlineData("batch/v1:CronJob", "")]
    public void Jobs_are_not_judged(string type, string spec) => NotApplicable(Workloads.Plan(type, "containers: [{ name: a }]" + spec));

    [Fact]
    public void Good_when_omitted_from_what_ends_or_helps()
    {
        Passes(Workloads.Plan("core/v1:Pod", "containers: [{ name: a }], restartPolicy: Never"));
        Passes(Workloads.Plan("core/v1:Pod", "containers: [{ name: a }], restartPolicy: OnFailure"));
        Passes(Workloads.Deployment($"containers: [{{ name: a, {Ready}, {Live} }}], initContainers: [{{ name: b }}, !unknown ], ephemeralContainers: [{{ name: c }}]"));
    }

    [Theory]
    [InlineData(Live, "readinessProbe", "Nothing tells when a container is ready.")]
    [InlineData(Ready, "livenessProbe", "Nothing restarts a container that hangs.")]
    [InlineData(Live + ", readinessProbe: { httpGet: { path: /live, port: 80 } }", "livenessProbe", "Readiness and liveness ask the same.")]
    [InlineData(Ready + ", livenessProbe: { exec: { command: [a] }, initialDelaySeconds: 31 }", "livenessProbe.initialDelaySeconds", "A container that starts slowly has no startup probe.")]
    public void Bad_when_omitted_equal_or_late(string container, string path, string message) =>
        Violates(One(container), "x", "spec.template.spec.containers[0]." + path, message);

    [Fact]
    public void Bad_when_later_than_configured() => Violates(
        One(Ready + ", livenessProbe: { exec: { command: [a] }, initialDelaySeconds: 6 }"), "x", configuration: "maximumInitialDelaySeconds: 5");

    [Theory]
    [InlineData("readinessProbe: !unknown , " + Live)]
    [InlineData("livenessProbe: !unknown , " + Ready)]
    [InlineData(Ready + ", livenessProbe: { exec: {}, initialDelaySeconds: '${other.x}' }")]
    public void Unknown_probe(string container) => Undecidable(One(container), "x");

    [Fact]
    public void Unknown_pods_and_containers()
    {
        Undecidable(Workloads.Deployment("containers: !unknown "), "x", "spec.template.spec.containers");
        Undecidable("kubernetes:apps/v1:Deployment x: { spec: !unknown }", "x", "spec.template.spec");
        Undecidable(Workloads.Plan("core/v1:Pod", $"containers: [{{ name: a, {Ready} }}], restartPolicy: '${{other.x}}'"), "x");
    }

    private static string One(string container) => Workloads.Deployment($"containers: [{{ name: a, {container} }}]");
}
