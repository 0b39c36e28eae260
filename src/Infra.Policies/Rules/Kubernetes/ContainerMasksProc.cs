namespace Infra.Policies.Rules;

/// <summary>Containers see the masked /proc, unless their users exist in the pod only.</summary>
public sealed class ContainerMasksProc : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-535",
        Slug = "k8s-proc-mount",
        Title = "Containers see the masked /proc",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "The files of /proc that runtimes hide tell about the kernel of the node, and some of them change it.",
        Fix = "Leave securityContext.procMount out. A container that builds containers can have it Unmasked together with "
            + "hostUsers set to false.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssBaseline("/proc Mount Type")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
        Anchors = ["trivy KSV-0027"],
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
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { procMount: Unmasked } }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        foreach (var container in pod.Containers)
        {
            var mount = container.Security["procMount"];
            resource.Require(pod.HasOwnUsers.At(mount) | mount.Or("Default").Is("Default"), "A container sees all of /proc.");
        }
    }
}
