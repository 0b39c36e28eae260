using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ContainerHasResourcesTests : PodRuleTests<ContainerHasResources>
{
    private const string Sound = "resources: { requests: { cpu: 250m, memory: 256Mi }, limits: { memory: 512Mi } }";

    protected override string GoodSpec => $"containers: [{{ name: a, {Sound} }}], ephemeralContainers: [{{ name: b }}, !unknown ]";

    protected override string BadSpec => "containers: [{ name: a, resources: { requests: { cpu: 1, memory: 256Mi } } }]";

    [Theory]
    [InlineData("resources: { requests: { cpu: 250m }, limits: { memory: 512Mi } }", "")]
    [InlineData("resources: { limits: { cpu: 1, memory: 536870912 } }", "")]
    [InlineData("image: a", "resources: { requests: { cpu: 1 }, limits: { memory: 1Gi } }")]
    [InlineData("resources: { requests: { cpu: '${other.x}', memory: 1Gi }, limits: { memory: 128Gi, cpu: 32 } }", "")]
    [InlineData("resources: { limits: { cpu: 32000m, memory: 137438953472 } }", "")]
    [InlineData("resources: { limits: { cpu: 1e1, memory: 1e9 } }", "")]
    public void Good_when_requested_and_bounded(string container, string spec) => Passes(One(container, spec));

    [Theory]
    [InlineData("resources: { requests: { memory: 1Gi }, limits: { memory: 1Gi } }", "requests.cpu", "A container does not say how much CPU it needs.")]
    [InlineData("resources: { requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1 } }", "limits.memory", "A container has no bound on its memory.")]
    public void Bad_when_one_is_omitted(string container, string path, string message) =>
        Violates(One(container), "x", path == "limits.memory" ? null : "spec.template.spec.containers[0].resources." + path, message);

    [Theory]
    [InlineData("image: a")]
    [InlineData("resources: {}")]
    [InlineData("resources: { limits: { ephemeral-storage: 1Gi } }")]
    public void Bad_when_all_are_omitted(string container) => Assert.Equal(
        [
            "A container does not say how much CPU it needs.", "A container does not say how much memory it needs.", "A container has no bound on its memory.",
        ],
        Evaluate(One(container), configuration: null).Findings.Select(finding => finding.Message).Order(StringComparer.Ordinal));

    [Fact]
    public void Bad_when_an_init_container_is_unbounded() =>
        ViolatesAll(Workloads.Deployment($"containers: [{{ name: a, {Sound} }}], initContainers: [{{ name: b }}]"), "x", "x", "x");

    [Theory]
    [InlineData("cpu: 33, memory: 1Gi", "limits.cpu", "The CPU limit is higher than allowed.")]
    [InlineData("cpu: 32001m, memory: 1Gi", "limits.cpu", "The CPU limit is higher than allowed.")]
    [InlineData("cpu: many, memory: 1Gi", "limits.cpu", "The CPU limit is higher than allowed.")]
    [InlineData("cpu: 1, memory: 129Gi", "limits.memory", "The memory limit is higher than allowed.")]
    [InlineData("cpu: 1, memory: 1Ti", "limits.memory", "The memory limit is higher than allowed.")]
    [InlineData("cpu: 1, memory: 150000M", "limits.memory", "The memory limit is higher than allowed.")]
    public void Bad_when_the_bound_is_too_high(string limits, string path, string message) =>
        Violates(One($"resources: {{ limits: {{ {limits} }} }}"), "x", "spec.template.spec.containers[0].resources." + path, message);

    [Theory]
    [InlineData("7Ki", true)]
    [InlineData("8Ki", true)]
    [InlineData("9Ki", true)]
    [InlineData("1Mi", true)]
    [InlineData("0.5Mi", true)]
    [InlineData("1025Ki", false)]
    [InlineData("1Pi", false)]
    [InlineData("2Mi", false)]
    [InlineData("1M", true)]
    [InlineData("2k", true)]
    [InlineData("1048577k", false)]
    [InlineData("1P", false)]
    [InlineData("1E", false)]
    [InlineData("1Ei", false)]
    [InlineData("1T", false)]
    [InlineData("1000000000000n", true)]
    [InlineData("1000000000000u", true)]
    [InlineData("Mi", false)]
    public void Bad_when_above_the_configured_bound(string memory, bool passes)
    {
        var plan = One($"resources: {{ limits: {{ cpu: 1, memory: {memory} }} }}");
        if (passes)
        {
            Passes(plan, "maximumMemoryMiB: 1");
        }
        else
        {
            Violates(plan, "x", configuration: "maximumMemoryMiB: 1");
        }
    }

    [Theory]
    [InlineData("containers: [{ name: a, resources: !unknown }]")]
    [InlineData("containers: !unknown ")]
    [InlineData("containers: [{ name: a, resources: { requests: { cpu: 1 }, limits: { memory: '${other.x}' } } }]")]
    [InlineData("containers: [{ name: a, resources: { requests: { cpu: 1 }, limits: { memory: '${other.x}Gi' } } }]")]
    public void Unknown_resources(string spec) => Undecidable(Workloads.Deployment(spec), "x");

    [Fact]
    public void Unknown_in_a_patch_that_leaves_them_out()
    {
        Undecidable(Workloads.Patch("containers: [{ name: a }]"), "x", "spec.template.spec.containers[0].resources");
        Assert.Equal(
            "Cannot be ruled out before deployment: A container does not say what it needs.",
            Assert.Single(Evaluate(Workloads.Patch("containers: [{ name: a }]"), configuration: null).Findings).Message);
    }

    private static string One(string container, string spec = "") =>
        Workloads.Deployment($"containers: [{{ name: a, {container} }}]{(spec.Length == 0 ? "" : ", " + spec)}");
}
