using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerAddsNoCapabilitiesTests : ContainerRuleTests<ContainerAddsNoCapabilities>
{
    protected override string Good => "securityContext: { capabilities: { add: [NET_BIND_SERVICE, CHOWN] } }";

    protected override string Bad => "securityContext: { capabilities: { add: [CHOWN, SYS_ADMIN, NET_RAW] } }";

    [Theory]
    [InlineData("image: a")]
    [InlineData("securityContext: { capabilities: { add: [] } }")]
    [InlineData("securityContext: { capabilities: { add: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD] } }")]
    [InlineData("securityContext: { capabilities: { add: [NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT] } }")]
    public void Good_when_omitted_or_usual(string container) => Passes(One(container));

    [Theory]
    [InlineData("SYS_ADMIN")]
    [InlineData("NET_RAW")]
    [InlineData("ALL")]
    [InlineData("CAP_CHOWN")]
    public void Bad_when_added(string capability) => Violates(
        One($"securityContext: {{ capabilities: {{ add: [CHOWN, {capability}] }} }}", "os: { name: windows }"),
        "x", "spec.template.spec.containers[0].securityContext.capabilities.add[1]", "A container adds a capability that gives power over its node.");

    [Theory]
    [InlineData("securityContext: { capabilities: !unknown }")]
    [InlineData("securityContext: { capabilities: { add: [CHOWN, '${other.x}'] } }")]
    public void Unknown_setting(string container) => Undecidable(One(container), "x");
}
