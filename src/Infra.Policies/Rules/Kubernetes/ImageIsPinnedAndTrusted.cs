namespace Infra.Policies.Rules;

/// <summary>Images name one version, of a registry that is trusted.</summary>
public sealed class ImageIsPinnedAndTrusted : PodPolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Registries = Parameter.Texts(
        "registries", [], "Patterns of images that may be used, such as \"ghcr.io/acme/*\"; none for all.");

    private static readonly Parameter<bool> ByDigest = Parameter.Flag("byDigest", false, "Whether only a digest counts as a fixed version.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-508",
        Slug = "k8s-image-pinned-trusted",
        Title = "Images are pinned and of trusted registries",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "An image without a version, or with latest, changes behind your back: two pods of one deployment run different "
            + "programs, nobody can tell which, and going back is not possible.",
        Fix = "Name a tag that says the version, or better the digest; list the registries that may be used in registries.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [CisK8s("5.5.1")],
        Links = ["https://kubernetes.io/docs/concepts/containers/images/"],
        Anchors = ["checkov CKV_K8S_14", "checkov CKV_K8S_43", "trivy KSV-0013", "trivy KSV-0125"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Registries, ByDigest];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:1.4.2" }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, image: "acme/orders:latest" }]
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        var registries = resource.Get(Registries);
        foreach (var container in pod.Containers)
        {
            var image = pod.Owner.Known(container["image"]);
            resource.Require(ImageName.IsPinned(image, resource.Get(ByDigest)), "An image has no fixed version.");
            if (registries.Count > 0)
            {
                resource.Require(ImageName.IsFrom(image, registries), "An image is not from a trusted registry.");
            }
        }
    }
}
