using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerIsNotPrivilegedTests : ContainerRuleTests<ContainerIsNotPrivileged>
{
    protected override string Good => "securityContext: { privileged: false, windowsOptions: { hostProcess: false } }";

    protected override string Bad => "securityContext: { privileged: true }";

    [Theory]
    [InlineData("image: a")]
    [InlineData("securityContext: {}")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: ContainerUser } }")]
    public void Good_when_omitted(string container) => Passes(One(container));

    [Fact]
    public void Bad_when_privileged() => Violates(
        One("securityContext: { privileged: true }"), "x", "spec.template.spec.containers[0].securityContext.privileged", "A container is privileged.");

    [Theory]
    [InlineData("securityContext: { windowsOptions: { hostProcess: true } }", "", "containers[0].securityContext.windowsOptions.hostProcess")]
    [InlineData("image: a", "securityContext: { windowsOptions: { hostProcess: true } }", "securityContext.windowsOptions.hostProcess")]
    [InlineData(
        "securityContext: { windowsOptions: { hostProcess: false } }", "securityContext: { windowsOptions: { hostProcess: true } }",
        "securityContext.windowsOptions.hostProcess")]
    public void Bad_when_a_process_of_its_windows_node(string container, string spec, string path) => Violates(
        One(container, spec), "x", "spec.template.spec." + path, "A container runs as a process of its Windows node.");

    [Theory]
    [InlineData("securityContext: { privileged: '${other.x}' }")]
    [InlineData("securityContext: { windowsOptions: !unknown }")]
    public void Unknown_setting(string container) => Undecidable(One(container), "x");

    [Fact]
    public void A_patch_that_leaves_it_out_passes() => Passes(Workloads.Patch("containers: [{ name: a, image: b }]"));
}
