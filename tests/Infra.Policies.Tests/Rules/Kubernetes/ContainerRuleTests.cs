namespace Infra.Policies.Tests.Rules;

/// <summary>Base of the tests of rules that look at each container.</summary>
public abstract class ContainerRuleTests<TPolicy> : PodRuleTests<TPolicy>
    where TPolicy : Policy, new()
{
    /// <summary>Entries of a container that complies.</summary>
    protected abstract string Good { get; }

    /// <summary>Entries of a container with one violation.</summary>
    protected abstract string Bad { get; }

    /// <inheritdoc/>
    protected override string GoodSpec => $"containers: [{{ name: a, {Good} }}, {{ name: b, {Good} }}]";

    /// <inheritdoc/>
    protected override string BadSpec => $"containers: [{{ name: a, {Good} }}, {{ name: b, {Bad} }}]";

    [Theory]
    [InlineData("initContainers")]
    [InlineData("ephemeralContainers")]
    public void Containers_of_every_list_are_judged(string list)
    {
        Passes(Workloads.Deployment($"containers: [{{ name: a, {Good} }}], {list}: [{{ name: b, {Good} }}]"));
        Violates(Workloads.Deployment($"containers: [{{ name: a, {Good} }}], {list}: [{{ name: b, {Bad} }}]"), "x");
    }

    [Theory]
    [InlineData("containers: !unknown ", "spec.template.spec.containers")]
    [InlineData("containers: [{ name: a, GOOD }, !unknown ]", "spec.template.spec.containers[1]")]
    [InlineData("containers: [{ name: a, GOOD }], initContainers: '${other.list}'", "spec.template.spec.initContainers")]
    public void Containers_that_are_not_known_are_not_decided_once(string spec, string path) =>
        Undecidable(Workloads.Deployment(spec.Replace("GOOD", Good, StringComparison.Ordinal)), "x", path);

    [Fact]
    public void Containers_that_are_not_known_are_named_so() => Assert.Equal(
        "Cannot be ruled out before deployment: A container does not comply.",
        Assert.Single(Evaluate(Workloads.Deployment("containers: !unknown "), configuration: null).Findings).Message);

    /// <summary>A deployment with one container, and further entries of the pod's specification.</summary>
    protected static string One(string container, string spec = "") =>
        Workloads.Deployment($"containers: [{{ name: a, {container} }}]{(spec.Length == 0 ? "" : ", " + spec)}");
}
