using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodKeepsAppArmorOnTests : ContainerRuleTests<PodKeepsAppArmorOn>
{
    private const string Sound = "securityContext: { appArmorProfile: { type: RuntimeDefault } }";
    private const string Off = "securityContext: { appArmorProfile: { type: Unconfined } }";

    protected override string Good => Sound;

    protected override string Bad => Off;

    [Theory]
    [InlineData("image: a", "")]
    [InlineData(Sound, Sound)]
    [InlineData("image: a", "securityContext: { appArmorProfile: { type: Localhost, localhostProfile: a } }")]
    public void Good_when_omitted_or_on(string container, string spec) => Passes(One(container, spec));

    [Theory]
    [InlineData("image: a", Off, "securityContext.appArmorProfile.type")]
    [InlineData(Sound, Off, "securityContext.appArmorProfile.type")]
    [InlineData(Off, Sound, "containers[0].securityContext.appArmorProfile.type")]
    [InlineData(Off, "os: { name: windows }", "containers[0].securityContext.appArmorProfile.type")]
    [InlineData("securityContext: { appArmorProfile: {} }", "", "containers[0].securityContext.appArmorProfile.type")]
    public void Bad_when_off(string container, string spec, string path) =>
        Violates(One(container, spec), "x", "spec.template.spec." + path, "AppArmor is switched off.");

    [Theory]
    [InlineData("securityContext: { appArmorProfile: { type: '${other.x}' } }", "")]
    [InlineData("image: a", "securityContext: !unknown ")]
    public void Unknown_setting(string container, string spec) => Undecidable(One(container, spec), "x");

    [Theory]
    [InlineData("runtime/default")]
    [InlineData("localhost/orders")]
    [InlineData("''")]
    public void Good_when_the_annotation_names_a_profile(string profile) => Passes(Annotated(profile));

    [Theory]
    [InlineData("unconfined")]
    [InlineData("localhost")]
    public void Bad_when_the_annotation_says_so(string profile) => Violates(
        Annotated(profile), "x", "spec.template.metadata.annotations.container.apparmor.security.beta.kubernetes.io/a", "AppArmor is switched off.");

    [Theory]
    [InlineData("annotations: !unknown ")]
    [InlineData("annotations: { 'container.apparmor.security.beta.kubernetes.io/a': '${other.x}' }")]
    public void Unknown_annotation(string metadata) => Undecidable(Workloads.Deployment("containers: [{ name: a }]", metadata), "x");

    [Fact]
    public void Bad_when_the_annotation_of_a_pod_says_so() => Violates(
        Workloads.Plan("core/v1:Pod", "containers: [{ name: a }]", "annotations: { 'container.apparmor.security.beta.kubernetes.io/a': unconfined }"),
        "x", "metadata.annotations.container.apparmor.security.beta.kubernetes.io/a");

    private static string Annotated(string profile) => Workloads.Deployment(
        "containers: [{ name: a }]", $"annotations: {{ other: '${{other.x}}', 'container.apparmor.security.beta.kubernetes.io/a': {profile} }}");
}
