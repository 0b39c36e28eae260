namespace Infra.Policies.Rules;

/// <summary>Containers say what they need, and are bounded.</summary>
public sealed class ContainerHasResources : PodPolicy
{
    private const double MiB = 1024 * 1024;

    private static readonly Parameter<int> MostCpu = Parameter.Whole("maximumCpu", 32, 1, 1024, "The highest CPU limit, in cores.");

    private static readonly Parameter<int> MostMemory = Parameter.Whole(
        "maximumMemoryMiB", 131072, 1, 16777216, "The highest memory limit, in MiB.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SCA-509",
        Slug = "k8s-resource-requests-limits",
        Title = "Containers say what they need and are bounded",
        Pillars = [Pillar.Scalability, Pillar.Cost],
        Severity = Severity.High,
        Why = "Without requests the scheduler puts pods where there is no room for them and autoscalers have nothing to go by; "
            + "without a memory limit one leak takes all pods of the node with it.",
        Fix = "Set resources.requests.cpu, resources.requests.memory and resources.limits.memory for each container. A request "
            + "that is left out is that of the limit.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nsa()],
        Links = ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
        Anchors =
        [
            "checkov CKV_K8S_10", "checkov CKV_K8S_11", "checkov CKV_K8S_12", "checkov CKV_K8S_13", "trivy KSV-0011",
            "trivy KSV-0015", "trivy KSV-0016", "trivy KSV-0018",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [MostCpu, MostMemory];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, resources: { requests: { cpu: 250m, memory: 256Mi }, limits: { memory: 512Mi } } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, resources: { requests: { cpu: 250m } } }]
        """;

    private protected override bool Concerns(Container container) => !container.IsEphemeral;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        var shared = pod.Spec["resources"];
        foreach (var container in pod.Containers.Where(Concerns))
        {
            var own = pod.Owner.Known(container["resources"]);
            if (own.IsUnknown)
            {
                resource.Require(Truth.UnknownBecause(own), "A container does not say what it needs.");
                continue;
            }

            resource.Require(IsRequested("cpu", own, shared), "A container does not say how much CPU it needs.");
            resource.Require(IsRequested("memory", own, shared), "A container does not say how much memory it needs.");
            var (cpu, memory) = (Limit("cpu", own, shared), Limit("memory", own, shared));
            resource.Require(memory.IsSet(), "A container has no bound on its memory.");
            resource.Require(memory.IsNotSet() | Quantity.AtMost(memory, resource.Get(MostMemory) * MiB), "The memory limit is higher than allowed.");
            resource.Require(cpu.IsNotSet() | Quantity.AtMost(cpu, resource.Get(MostCpu)), "The CPU limit is higher than allowed.");
        }
    }

    // Limits of the pod as a whole do for the containers that have none.
    private static Property Limit(string name, Property own, Property shared) =>
        own["limits"][name].IsMissing ? shared["limits"][name] : own["limits"][name];

    private static Truth IsRequested(string name, Property own, Property shared) =>
        own["requests"][name].IsSet() | own["limits"][name].IsSet() | shared["requests"][name].IsSet() | shared["limits"][name].IsSet();
}
