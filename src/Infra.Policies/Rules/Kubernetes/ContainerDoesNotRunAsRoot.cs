namespace Infra.Policies.Rules;

/// <summary>Containers do not run as root.</summary>
public sealed class ContainerDoesNotRunAsRoot : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-503",
        Slug = "k8s-run-as-non-root",
        Title = "Containers do not run as root",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Root in a container is root on the node once anything else gives way: a bug of the kernel, a volume that is "
            + "shared, a setting too much.",
        Fix = "Set securityContext.runAsNonRoot to true for the pod, and runAsUser to anything but 0 where the image does not "
            + "name a user by number.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssRestricted("Running as Non-root"), PssRestricted("Running as Non-root user"), Nsa(), CisK8s("5.2.7")],
        Links =
        [
            "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
            "https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/",
        ],
        Anchors = ["checkov CKV_K8S_6", "checkov CKV_K8S_23", "checkov CKV_K8S_40", "trivy KSV-0012", "trivy KSV-0105"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { runAsNonRoot: true }
                containers: [{ name: orders, image: "acme/orders:1.4.2" }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2" }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        // Root of a user namespace of its own is nobody on the node, so Kubernetes asks for neither.
        foreach (var setting in pod.SecurityNeeded("runAsNonRoot"))
        {
            resource.Require(pod.HasOwnUsers.At(setting) | setting.IsTrue(), "Nothing keeps a container from running as root.");
        }

        foreach (var user in pod.SecuritySet("runAsUser"))
        {
            resource.Require(pod.HasOwnUsers.At(user) | !user.Is("0"), "A container runs as root.");
        }
    }
}
