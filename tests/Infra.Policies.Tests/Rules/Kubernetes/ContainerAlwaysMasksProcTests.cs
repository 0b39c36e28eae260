using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerAlwaysMasksProcTests : ContainerRuleTests<ContainerAlwaysMasksProc>
{
    protected override string Good => "securityContext: { procMount: Default }";

    protected override string Bad => "securityContext: { procMount: Unmasked }";

    [Theory]
    [InlineData("image: a", "")]
    [InlineData("securityContext: { procMount: Default }", "")]
    public void Good_when_omitted_or_masked(string container, string spec) => Passes(One(container, spec));

    [Theory]
    [InlineData("hostUsers: true")]
    [InlineData("hostUsers: false")]
    [InlineData("os: { name: windows }")]
    public void Bad_when_open(string spec) => Violates(
        One("securityContext: { procMount: Unmasked }", spec), "x", "spec.template.spec.containers[0].securityContext.procMount",
        "A container sees all of /proc.");

    [Theory]
    [InlineData("securityContext: { procMount: '${other.x}' }", "")]
    public void Unknown_setting(string container, string spec) => Undecidable(One(container, spec), "x");
}
