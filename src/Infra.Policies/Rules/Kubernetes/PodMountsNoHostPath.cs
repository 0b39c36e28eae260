namespace Infra.Policies.Rules;

/// <summary>Pods mount no directory of their node.</summary>
public sealed class PodMountsNoHostPath : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-502",
        Slug = "k8s-no-hostpath",
        Title = "Pods mount no directory of their node",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A directory of the node holds the keys of its agent, the sockets of its container runtime and the volumes of "
            + "other pods. With it, a pod can become its node.",
        Fix = "Use a PersistentVolumeClaim, a configMap, a secret or an emptyDir in place of hostPath.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssBaseline("HostPath Volumes"), CisK8s("5.2.12")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
        Anchors = ["checkov CKV_K8S_27", "trivy KSV-0023"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                volumes: [{ name: scratch, emptyDir: {} }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                volumes: [{ name: scratch, hostPath: { path: /var/lib/orders } }]
        """;

    private protected override bool Concerns(Container container) => false;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        var volumes = pod.Spec["volumes"];
        resource.Require(volumes.All(static volume => !volume["hostPath"].IsSet()), "A volume is a directory of the node.");
    }
}
