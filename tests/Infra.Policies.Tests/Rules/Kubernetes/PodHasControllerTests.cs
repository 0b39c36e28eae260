using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodHasControllerTests : RuleTests<PodHasController>
{
    [Fact]
    public void Good_when_owned() => Passes("kubernetes:core/v1:Pod x: { metadata: { ownerReferences: [{ kind: Crew, name: a }] } }");

    [Fact]
    public void Only_lists_have_items() => Passes("kubernetes:core/v1:Pod x: { metadata: { ownerReferences: [{ kind: Crew }] }, items: [{}] }");

    [Theory]
    [InlineData("core/v1:Pod x: {}", "metadata.ownerReferences")]
    [InlineData("core/v1:Pod x: { metadata: { ownerReferences: [] } }", "metadata.ownerReferences")]
    [InlineData("core/v1:PodList x: { items: [{ spec: {} }] }", "items[0].metadata.ownerReferences")]
    public void Bad_when_omitted(string plan, string path) => Violates("kubernetes:" + plan, "x", path, "Nothing replaces the pod when it is gone.");

    [Fact]
    public void Unknown_metadata() => Undecidable("kubernetes:core/v1:Pod x: { metadata: !unknown }", "x");

    [Theory]
    [InlineData("core/v1:PodPatch x: {}")]
    [InlineData("apps/v1:Deployment x: {}")]
    public void Others_are_not_judged(string plan) => NotApplicable("kubernetes:" + plan);
}
