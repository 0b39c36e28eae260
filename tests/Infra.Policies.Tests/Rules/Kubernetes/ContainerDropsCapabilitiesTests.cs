using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerDropsCapabilitiesTests : ContainerRuleTests<ContainerDropsCapabilities>
{
    protected override string Good => "securityContext: { capabilities: { drop: [ALL] } }";

    protected override string Bad => "securityContext: { capabilities: { drop: [NET_RAW] } }";

    [Theory]
    [InlineData("securityContext: { capabilities: { drop: [NET_RAW, ALL], add: [NET_BIND_SERVICE] } }", "")]
    [InlineData("securityContext: { capabilities: { add: [SYS_TIME] } }", "os: { name: windows }")]
    public void Good_when_dropped_or_on_windows(string container, string spec) => Passes(One(container, spec));

    [Theory]
    [InlineData("image: a")]
    [InlineData("securityContext: { capabilities: {} }")]
    [InlineData("securityContext: { capabilities: { drop: [all] } }")]
    public void Bad_when_omitted(string container) => Violates(
        One(container), "x", "spec.template.spec.containers[0].securityContext.capabilities.drop", "A container keeps capabilities that it could drop.");

    [Fact]
    public void Bad_when_added() => Violates(
        One("securityContext: { capabilities: { drop: [ALL], add: [NET_BIND_SERVICE, CHOWN] } }"),
        "x", "spec.template.spec.containers[0].securityContext.capabilities.add[1]", "A container adds a capability.");

    [Theory]
    [InlineData("securityContext: { capabilities: { drop: !unknown } }")]
    [InlineData("securityContext: { capabilities: { drop: ['${other.x}'] } }")]
    [InlineData("securityContext: { capabilities: { drop: [ALL], add: ['${other.x}'] } }")]
    public void Unknown_setting(string container) => Undecidable(One(container), "x");

    [Fact]
    public void Unknown_in_a_patch_that_leaves_it_out() => Undecidable(Workloads.Patch("containers: [{ name: a, image: b }]"), "x");
}
