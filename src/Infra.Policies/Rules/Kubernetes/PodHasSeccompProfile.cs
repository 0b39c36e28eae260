namespace Infra.Policies.Rules;

/// <summary>Pods run under a seccomp profile.</summary>
public sealed class PodHasSeccompProfile : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-507",
        Slug = "k8s-seccomp",
        Title = "Pods run under a seccomp profile",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Unless a profile is named, most clusters run containers without one, and every one of the kernel's several "
            + "hundred system calls can be tried for a way out.",
        Fix = "Set securityContext.seccompProfile.type to RuntimeDefault for the pod.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssRestricted("Seccomp"), Nsa(), CisK8s("5.7.2")],
        Links =
        [
            "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
            "https://kubernetes.io/docs/tutorials/security/seccomp/",
        ],
        Anchors = ["checkov CKV_K8S_31", "trivy KSV-0030", "trivy KSV-0104"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { seccompProfile: { type: RuntimeDefault } }
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
        foreach (var profile in pod.SecurityNeeded("seccompProfile"))
        {
            var named = profile["type"].IsOneOf("RuntimeDefault", "Localhost");
            resource.Require((pod.IsWindows | named).At(profile["type"]), "A container runs without a seccomp profile.");
        }
    }
}
