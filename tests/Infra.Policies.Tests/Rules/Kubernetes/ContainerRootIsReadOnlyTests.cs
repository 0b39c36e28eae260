using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerRootIsReadOnlyTests : ContainerRuleTests<ContainerRootIsReadOnly>
{
    protected override string Good => "securityContext: { readOnlyRootFilesystem: true }";

    protected override string Bad => "securityContext: { readOnlyRootFilesystem: false }";

    [Fact]
    public void Good_on_windows_which_has_no_read_only_root() => Passes(One("image: a", "os: { name: windows }"));

    [Theory]
    [InlineData("image: a")]
    [InlineData("securityContext: { readOnlyRootFilesystem: false }")]
    public void Bad_when_omitted_or_off(string container) => Violates(
        One(container), "x", "spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem", "A container can write to its root file system.");

    [Theory]
    [InlineData("securityContext: { readOnlyRootFilesystem: '${other.x}' }", "")]
    [InlineData("image: a", "os: !unknown ")]
    public void Unknown_setting(string container, string spec) => Undecidable(One(container, spec), "x");

    [Fact]
    public void Unknown_in_a_patch_that_leaves_it_out() => Undecidable(Workloads.Patch("containers: [{ name: a, image: b }]"), "x");
}
