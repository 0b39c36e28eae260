using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerGainsNoPrivilegesTests : ContainerRuleTests<ContainerGainsNoPrivileges>
{
    protected override string Good => "securityContext: { allowPrivilegeEscalation: false }";

    protected override string Bad => "securityContext: { allowPrivilegeEscalation: true }";

    [Theory]
    [InlineData("securityContext: { allowPrivilegeEscalation: false }", "")]
    [InlineData("image: a", "os: { name: windows }")]
    public void Good_when_off_or_on_windows(string container, string spec) => Passes(One(container, spec));

    [Theory]
    [InlineData("image: a", "")]
    [InlineData("image: a", "os: { name: linux }")]
    [InlineData("image: a", "securityContext: { allowPrivilegeEscalation: false }")]
    [InlineData("securityContext: { allowPrivilegeEscalation: true }", "hostUsers: false")]
    public void Bad_when_omitted_or_on(string container, string spec) => Violates(
        One(container, spec), "x", "spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation", "A process of the container may gain rights.");

    [Theory]
    [InlineData("securityContext: !unknown ", "")]
    [InlineData("image: a", "os: { name: '${other.x}' }")]
    public void Unknown_setting(string container, string spec) => Undecidable(One(container, spec), "x");

    [Fact]
    public void Unknown_in_a_patch_that_leaves_it_out() => Undecidable(Workloads.Patch("containers: [{ name: a, image: b }]"), "x");
}
