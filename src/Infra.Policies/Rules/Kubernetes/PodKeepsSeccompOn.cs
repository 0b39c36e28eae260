namespace Infra.Policies.Rules;

/// <summary>Pods do not switch seccomp off.</summary>
public sealed class PodKeepsSeccompOn : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-532",
        Slug = "k8s-seccomp-not-off",
        Title = "Pods do not switch seccomp off",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Without seccomp, every one of the kernel's system calls can be tried for a way out of the container, also where "
            + "the cluster has a profile by default.",
        Fix = "Leave securityContext.seccompProfile out, or set its type to RuntimeDefault.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssBaseline("Seccomp")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
        Anchors = ["trivy KSV-0104"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { seccompProfile: { type: RuntimeDefault } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { seccompProfile: { type: Unconfined } }
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        var sound = Truth.Yes;
        foreach (var profile in pod.SecuritySet("seccompProfile"))
        {
            sound &= profile["type"].IsOneOf("RuntimeDefault", "Localhost").At(profile["type"]);
        }

        resource.Require(sound, "Seccomp is switched off.");
    }
}
