using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodMountsNoHostPathTests : PodRuleTests<PodMountsNoHostPath>
{
    protected override string GoodSpec => "volumes: [{ name: a, emptyDir: {} }]";

    protected override string BadSpec => "volumes: [{ name: a, emptyDir: {} }, { name: b, hostPath: { path: /etc } }]";

    [Theory]
    [InlineData("containers: [{ name: a }]")]
    [InlineData("volumes: []")]
    [InlineData("volumes: [{ name: a, hostPath: null, secret: { secretName: a } }], containers: !unknown ")]
    public void Good_when_omitted(string spec) => Passes(Workloads.Deployment(spec));

    [Fact]
    public void Bad_when_mounted() => Violates(
        Workloads.Deployment("volumes: [{ name: a, hostPath: { path: /run/containerd/containerd.sock } }]"),
        "x", "spec.template.spec.volumes[0].hostPath", "A volume is a directory of the node.");

    [Theory]
    [InlineData("volumes: !unknown ")]
    [InlineData("volumes: [{ name: a, emptyDir: {} }, '${other.volume}']")]
    [InlineData("volumes: [{ name: a, hostPath: !unknown }]")]
    public void Unknown_volumes(string spec) => Undecidable(Workloads.Deployment(spec), "x");
}
