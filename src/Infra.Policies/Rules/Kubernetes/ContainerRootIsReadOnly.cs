namespace Infra.Policies.Rules;

/// <summary>Containers cannot write to their image.</summary>
public sealed class ContainerRootIsReadOnly : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-506",
        Slug = "k8s-readonly-rootfs",
        Title = "Containers cannot write to their image",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "What breaks into a container wants to write: tools, scripts, a changed program. With a root file system that is "
            + "read-only there is no place for it, and the container stays what was tested.",
        Fix = "Set securityContext.readOnlyRootFilesystem to true and mount an emptyDir where the program writes.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nsa()],
        Links = ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
        Anchors = ["checkov CKV_K8S_22", "compliance-policies enable-read-only-root-filesystem", "trivy KSV-0014"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { readOnlyRootFilesystem: true } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2", securityContext: { runAsNonRoot: true } }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        foreach (var container in pod.Containers)
        {
            // Windows cannot do it.
            var setting = pod.Owner.Known(container.Security["readOnlyRootFilesystem"]);
            resource.Require(pod.IsWindows.At(setting) | setting.IsTrue(), "A container can write to its root file system.");
        }
    }
}
