using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodKeepsSelinuxOnTests : ContainerRuleTests<PodKeepsSelinuxOn>
{
    protected override string Good => "securityContext: { seLinuxOptions: { type: container_t, level: 's0:c1' } }";

    protected override string Bad => "securityContext: { seLinuxOptions: { type: spc_t } }";

    [Theory]
    [InlineData("image: a")]
    [InlineData("securityContext: { seLinuxOptions: { type: '', user: '', role: '' } }")]
    [InlineData("securityContext: { seLinuxOptions: { type: container_init_t } }")]
    [InlineData("securityContext: { seLinuxOptions: { type: container_kvm_t } }")]
    [InlineData("securityContext: { seLinuxOptions: { type: container_engine_t } }")]
    public void Good_when_omitted_or_for_containers(string container) => Passes(One(container));

    [Theory]
    [InlineData("securityContext: { seLinuxOptions: { type: spc_t } }", "", "containers[0].securityContext.seLinuxOptions.type")]
    [InlineData("securityContext: { seLinuxOptions: { user: a } }", "", "containers[0].securityContext.seLinuxOptions.user")]
    [InlineData("securityContext: { seLinuxOptions: { type: container_t, role: a } }", "", "containers[0].securityContext.seLinuxOptions.role")]
    [InlineData("securityContext: { seLinuxOptions: { type: container_t } }", "securityContext: { seLinuxOptions: { type: a } }", "securityContext.seLinuxOptions.type")]
    public void Bad_when_loosened(string container, string spec, string path) =>
        Violates(One(container, spec), "x", "spec.template.spec." + path, "SELinux is loosened.");

    [Theory]
    [InlineData("securityContext: { seLinuxOptions: { type: '${other.x}' } }")]
    [InlineData("securityContext: { seLinuxOptions: !unknown }")]
    public void Unknown_setting(string container) => Undecidable(One(container), "x");
}
