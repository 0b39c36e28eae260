using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodKeepsSeccompOnTests : ContainerRuleTests<PodKeepsSeccompOn>
{
    private const string Sound = "securityContext: { seccompProfile: { type: RuntimeDefault } }";
    private const string Off = "securityContext: { seccompProfile: { type: Unconfined } }";

    protected override string Good => Sound;

    protected override string Bad => Off;

    [Theory]
    [InlineData("image: a", "")]
    [InlineData(Sound, Sound)]
    [InlineData("image: a", "securityContext: { seccompProfile: { type: Localhost, localhostProfile: a } }")]
    public void Good_when_omitted_or_on(string container, string spec) => Passes(One(container, spec));

    [Theory]
    [InlineData("image: a", Off, "securityContext.seccompProfile.type")]
    [InlineData(Sound, Off, "securityContext.seccompProfile.type")]
    [InlineData(Off, Sound, "containers[0].securityContext.seccompProfile.type")]
    [InlineData(Off, "os: { name: windows }", "containers[0].securityContext.seccompProfile.type")]
    [InlineData("securityContext: { seccompProfile: {} }", "", "containers[0].securityContext.seccompProfile.type")]
    public void Bad_when_off(string container, string spec, string path) =>
        Violates(One(container, spec), "x", "spec.template.spec." + path, "Seccomp is switched off.");

    [Theory]
    [InlineData("securityContext: { seccompProfile: { type: '${other.x}' } }", "")]
    [InlineData("image: a", "securityContext: !unknown ")]
    public void Unknown_setting(string container, string spec) => Undecidable(One(container, spec), "x");
}
