namespace Infra.Policies.Rules;

/// <summary>Pods do not switch AppArmor off.</summary>
public sealed class PodKeepsAppArmorOn : PodPolicy
{
    private const string Annotation = "container.apparmor.security.beta.kubernetes.io/";

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-533",
        Slug = "k8s-apparmor-not-off",
        Title = "Pods do not switch AppArmor off",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "On nodes with AppArmor, the profile of the container runtime keeps containers from mounting file systems and from "
            + "writing to the kernel's settings.",
        Fix = "Leave securityContext.appArmorProfile and the annotations container.apparmor.security.beta.kubernetes.io out, or "
            + "name RuntimeDefault.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssBaseline("AppArmor"), Nsa()],
        Links =
        [
            "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
            "https://kubernetes.io/docs/tutorials/security/apparmor/",
        ],
        Anchors = ["trivy KSV-0002"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { appArmorProfile: { type: RuntimeDefault } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { appArmorProfile: { type: Unconfined } }
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        var sound = Truth.Yes;
        foreach (var profile in pod.SecuritySet("appArmorProfile"))
        {
            sound &= profile["type"].IsOneOf("RuntimeDefault", "Localhost").At(profile["type"]);
        }

        // Before 1.30 this was said with annotations, one for each container. Clusters still read them.
        foreach (var (name, profile) in pod.Metadata["annotations"].Entries)
        {
            if (name.StartsWith(Annotation, StringComparison.Ordinal))
            {
                sound &= !profile.IsSet() | profile.Is("runtime/default") | profile.StartsWith("localhost/");
            }
            else if (profile.IsUnknown && name.Length == 0)
            {
                sound &= Truth.UnknownBecause(profile);
            }
        }

        resource.Require(sound, "AppArmor is switched off.");
    }
}
