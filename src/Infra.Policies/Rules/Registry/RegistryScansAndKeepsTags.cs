namespace Infra.Policies.Rules;

/// <summary>Image repositories scan images, keep tags, and expire what is old.</summary>
public sealed class RegistryScansAndKeepsTags : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-350",
        Slug = "ecr-scan-immutable",
        Title = "Image repositories scan images, keep tags, and expire what is old",
        Pillars = [Pillar.Security, Pillar.Cost],
        Severity = Severity.High,
        Why = "A tag that can be moved lets other code run than the one that was tested. Images that nobody scans keep their "
            + "known holes, and images that nobody deletes are paid for.",
        Fix = "On the Repository set imageTagMutability to IMMUTABLE and imageScanningConfiguration.scanOnPush to true, and "
            + "add a LifecyclePolicy.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ECR.1"), Fsbp("ECR.2"), Fsbp("ECR.3"), Pci("11.3.1")],
        Links = ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html"],
        Anchors = ["cdk-nag ECR1", "checkov CKV_AWS_51", "checkov CKV_AWS_163", "checkov CKV_AWS_136", "trivy AWS-0030", "trivy AWS-0031"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Registry];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.RegistryLifecyclePolicy, AwsTypes.RegistryScanning];

    /// <inheritdoc/>
    public override string Good => """
        aws:ecr/repository:Repository orders:
          imageTagMutability: IMMUTABLE
          imageScanningConfiguration: { scanOnPush: true }
        aws:ecr/lifecyclePolicy:LifecyclePolicy orders-expiry:
          repository: ${orders.name}
          policy: !json { rules: [{ rulePriority: 1, selection: { tagStatus: untagged }, action: { type: expire } }] }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ecr/repository:Repository orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var mutability = resource["imageTagMutability"];
        resource.Require(mutability.IsOneOf("IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"), "Tags can be moved to other images.");

        var scans = resource["imageScanningConfiguration"]["scanOnPush"].IsTrue();
        foreach (var registry in graph.OfType(AwsTypes.RegistryScanning))
        {
            scans |= registry["rules"].Any(static rule => rule["scanFrequency"].IsOneOf("SCAN_ON_PUSH", "CONTINUOUS_SCAN"));
        }

        resource.Require(scans.At(resource["imageScanningConfiguration"]), "Images are not scanned.");
        var expires = graph.AttachedTo(resource, AwsTypes.RegistryLifecyclePolicy, "repository").Exist();
        resource.Require(expires, "Old images are never deleted.");
    }
}
