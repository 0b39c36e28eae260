using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodHasSeccompProfileTests : ContainerRuleTests<PodHasSeccompProfile>
{
    private const string Sound = "securityContext: { seccompProfile: { type: RuntimeDefault } }";
    private const string Off = "securityContext: { seccompProfile: { type: Unconfined } }";

    protected override string Good => Sound;

    protected override string Bad => Off;

    [Theory]
    [InlineData("image: a", Sound)]
    [InlineData(Sound, "")]
    [InlineData("image: a", "securityContext: { seccompProfile: { type: Localhost, localhostProfile: a.json } }")]
    [InlineData(Off, "os: { name: windows }")]
    public void Good_when_set_for_the_pod_or_the_container(string container, string spec) => Passes(One(container, spec));

    [Theory]
    [InlineData("image: a", "", "containers[0].securityContext.seccompProfile.type")]
    [InlineData("securityContext: { seccompProfile: {} }", Sound, "containers[0].securityContext.seccompProfile.type")]
    [InlineData(Off, Sound, "containers[0].securityContext.seccompProfile.type")]
    [InlineData(Sound, Off, "securityContext.seccompProfile.type")]
    [InlineData("image: a", Off, "securityContext.seccompProfile.type")]
    public void Bad_when_omitted_or_off(string container, string spec, string path) =>
        Violates(One(container, spec), "x", "spec.template.spec." + path, "A container runs without a seccomp profile.");

    [Theory]
    [InlineData("image: a", "securityContext: { seccompProfile: { type: '${other.x}' } }")]
    [InlineData("securityContext: !unknown ", Sound)]
    [InlineData("image: a", "os: { name: '${other.x}' }")]
    public void Unknown_setting(string container, string spec) => Undecidable(One(container, spec), "x");

    [Fact]
    public void Unknown_in_a_patch_that_leaves_it_out() => Undecidable(Workloads.Patch("containers: [{ name: a, image: b }]"), "x");
}
