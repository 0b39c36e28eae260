namespace Infra.Policies.Rules;

/// <summary>Volumes are configuration, claims or scratch space.</summary>
public sealed class PodVolumesAreRestricted : PodPolicy
{
    private static readonly string[] Types =
    [
        "name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
    ];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-530",
        Slug = "k8s-volume-types",
        Title = "Volumes are configuration, claims or scratch space",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "A pod that mounts a disk or a share by its address goes past the claims, where the cluster decides who may use "
            + "which storage.",
        Fix = "Use configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected or secret; describe "
            + "other storage with a PersistentVolume.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssRestricted("Volume Types")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"],
        Anchors = ["trivy KSV-0028"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                volumes: [{ name: data, nfs: { server: 10.0.0.8, path: /data } }]
        """;

    private protected override bool Concerns(Container container) => false;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        var volumes = pod.Spec["volumes"];
        resource.Require(volumes.All(static volume => HasAllowedType(volume)), "A volume is of a type that pods may not choose.");
    }

    private static Truth HasAllowedType(Property volume)
    {
        // One without any type is an emptyDir.
        var allowed = Truth.Of(true, volume);
        foreach (var (type, source) in volume.Entries)
        {
            if (!Types.Contains(type, StringComparer.Ordinal) && !source.IsMissing)
            {
                allowed &= source.IsUnknown ? Truth.UnknownBecause(source) : Truth.Of(false, source);
            }
        }

        return allowed;
    }
}
