namespace Infra.Policies.Rules;

/// <summary>Containers see the masked /proc, whoever their users are.</summary>
public sealed class ContainerAlwaysMasksProc : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-536",
        Slug = "k8s-proc-mount-always-masked",
        Title = "Containers see the masked /proc whoever their users are",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "A user namespace makes an open /proc less dangerous, not harmless: what the kernel tells there helps to attack "
            + "it.",
        Fix = "Leave securityContext.procMount out.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssRestricted("/proc Mount Type")],
        Links = ["https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { procMount: Default } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                hostUsers: false
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { procMount: Unmasked } }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        foreach (var container in pod.Containers)
        {
            var mount = container.Security["procMount"];
            resource.Require(mount.Or("Default").Is("Default"), "A container sees all of /proc.");
        }
    }
}
