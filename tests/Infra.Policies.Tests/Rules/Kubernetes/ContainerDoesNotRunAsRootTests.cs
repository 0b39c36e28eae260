using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerDoesNotRunAsRootTests : ContainerRuleTests<ContainerDoesNotRunAsRoot>
{
    private const string PodYes = "securityContext: { runAsNonRoot: true }";
    private const string PodNo = "securityContext: { runAsNonRoot: false }";

    protected override string Good => "securityContext: { runAsNonRoot: true }";

    protected override string Bad => "securityContext: { runAsNonRoot: false }";

    [Theory]
    [InlineData("image: a", PodYes)]
    [InlineData("securityContext: { runAsNonRoot: true }", "")]
    [InlineData("securityContext: { runAsNonRoot: true, runAsUser: 1000 }", "securityContext: { runAsUser: 1000 }")]
    [InlineData("securityContext: { runAsNonRoot: false, runAsUser: 0 }", "hostUsers: false")]
    public void Good_when_set_for_the_pod_or_the_container(string container, string spec) => Passes(One(container, spec));

    [Theory]
    [InlineData("image: a", "", "containers[0].securityContext.runAsNonRoot")]
    [InlineData("image: a", "hostUsers: true", "containers[0].securityContext.runAsNonRoot")]
    [InlineData("image: a", "os: { name: windows }", "containers[0].securityContext.runAsNonRoot")]
    [InlineData("image: a", PodNo, "securityContext.runAsNonRoot")]
    [InlineData(Yes, PodNo, "securityContext.runAsNonRoot")]
    [InlineData("securityContext: { runAsNonRoot: false }", PodYes, "containers[0].securityContext.runAsNonRoot")]
    public void Bad_when_omitted_or_overridden(string container, string spec, string path) =>
        Violates(One(container, spec), "x", "spec.template.spec." + path, "Nothing keeps a container from running as root.");

    [Theory]
    [InlineData(Yes, "securityContext: { runAsUser: 0 }", "securityContext.runAsUser")]
    [InlineData("securityContext: { runAsNonRoot: true, runAsUser: 0 }", "", "containers[0].securityContext.runAsUser")]
    [InlineData("securityContext: { runAsNonRoot: true, runAsUser: 7 }", "securityContext: { runAsUser: 0 }", "securityContext.runAsUser")]
    public void Bad_when_the_user_is_root(string container, string spec, string path) =>
        Violates(One(container, spec), "x", "spec.template.spec." + path, "A container runs as root.");

    [Theory]
    [InlineData("image: a", "securityContext: !unknown ")]
    [InlineData(Yes, "securityContext: { runAsUser: '${other.x}' }")]
    [InlineData("image: a", "securityContext: { runAsNonRoot: '${other.x}' }")]
    [InlineData("image: a", "hostUsers: '${other.x}'")]
    [InlineData("securityContext: { runAsNonRoot: '${other.x}' }", PodYes)]
    public void Unknown_setting(string container, string spec)
    {
        var result = Evaluate(One(container, spec), configuration: null);
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, finding => Assert.Equal(FindingKind.Undecidable, finding.Kind));
    }

    [Fact]
    public void Unknown_in_a_patch_that_leaves_it_out() => Undecidable(Workloads.Patch("containers: [{ name: a, image: b }]"), "x");

    [Fact]
    public void A_patch_that_leaves_the_pods_alone_is_not_judged() => NotApplicable("kubernetes:apps/v1:DeploymentPatch x: { spec: { replicas: 3 } }");

    private const string Yes = "securityContext: { runAsNonRoot: true }";
}
