using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodVolumesAreRestrictedTests : PodRuleTests<PodVolumesAreRestricted>
{
    protected override string GoodSpec => "volumes: [{ name: a, emptyDir: {} }]";

    protected override string BadSpec => "volumes: [{ name: a, emptyDir: {} }, { name: b, nfs: { server: a, path: / } }]";

    [Theory]
    [InlineData("containers: [{ name: a }]")]
    [InlineData("volumes: [{ name: a }]")]
    [InlineData("volumes: [{ name: a, nfs: null, configMap: { name: a } }]")]
    [InlineData("volumes: [{ name: a, csi: { driver: b } }, { name: a, downwardAPI: {} }, { name: a, ephemeral: {} }, { name: a, image: {} }]")]
    [InlineData("volumes: [{ name: a, persistentVolumeClaim: {} }, { name: a, projected: {} }, { name: a, secret: !secret }, { name: a, emptyDir: {} }]")]
    public void Good_when_omitted_or_of_an_allowed_type(string spec) => Passes(Workloads.Deployment(spec));

    [Theory]
    [InlineData("hostPath")]
    [InlineData("awsElasticBlockStore")]
    [InlineData("gitRepo")]
    [InlineData("flexVolume")]
    [InlineData("iscsi")]
    [InlineData("somethingOfNextYear")]
    public void Bad_when_of_another_type(string type) => Violates(
        Workloads.Deployment($"volumes: [{{ name: a, {type}: {{}} }}]"), "x", $"spec.template.spec.volumes[0].{type}",
        "A volume is of a type that pods may not choose.");

    [Theory]
    [InlineData("volumes: !unknown ")]
    [InlineData("volumes: [{ name: a, emptyDir: {} }, !unknown ]")]
    [InlineData("volumes: [{ name: a, nfs: '${other.x}' }]")]
    public void Unknown_volumes(string spec) => Undecidable(Workloads.Deployment(spec), "x");
}
