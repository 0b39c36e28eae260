namespace Infra.Policies.Tests.Rules;

/// <summary>Base of the tests of rules about pods: what holds for all of them, whatever they ask for.</summary>
public abstract class PodRuleTests<TPolicy> : RuleTests<TPolicy>
    where TPolicy : Policy, new()
{
    /// <summary>Entries of a pod's specification that complies.</summary>
    protected abstract string GoodSpec { get; }

    /// <summary>Entries of a pod's specification with one violation.</summary>
    protected abstract string BadSpec { get; }

    [Theory]
    [MemberData(nameof(Workloads.Types), MemberType = typeof(Workloads))]
    public void Pods_of_every_kind_of_workload_are_judged(string type)
    {
        Passes(Workloads.Plan(type, GoodSpec));
        Violates(Workloads.Plan(type, BadSpec), "x");
    }

    [Fact]
    public void Each_item_of_a_list_is_judged() => ViolatesAll(
        $$"""kubernetes:apps/v1:DaemonSetList x: { items: [{{Item(BadSpec)}}, {{Item(GoodSpec)}}, {{Item(BadSpec)}}] }""", "x", "x");

    [Theory]
    [InlineData("spec: !unknown ", "spec")]
    [InlineData("spec: { template: !unknown }", "spec.template.spec")]
    [InlineData("spec: { template: { spec: !secret } }", "spec.template.spec")]
    [InlineData("spec: { template: '${other.template}' }", "spec.template.spec")]
    public void Pods_that_are_not_known_are_not_decided_once(string body, string path) => Undecidable(
        $$"""
        aws:s3/bucket:Bucket other: {}
        kubernetes:apps/v1:Deployment x: { {{body}} }
        """,
        "x",
        path == "spec" ? null : path);

    [Fact]
    public void Pods_that_are_not_known_are_named_so() => Assert.Equal(
        "Cannot be ruled out before deployment: The pod does not comply.",
        Assert.Single(Evaluate("kubernetes:core/v1:Pod x: { spec: !unknown }", configuration: null).Findings).Message);

    [Fact]
    public void Items_of_a_list_that_are_not_known_are_not_decided() =>
        Undecidable("kubernetes:core/v1:PodList x: { items: !unknown }", "x", "items.spec");

    private static string Item(string spec) => $"{{ spec: {{ template: {{ spec: {{ {spec} }} }} }} }}";
}
