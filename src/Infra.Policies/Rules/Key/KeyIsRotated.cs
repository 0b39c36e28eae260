namespace Infra.Policies.Rules;

/// <summary>Keys are rotated.</summary>
public sealed class KeyIsRotated : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-250",
        Slug = "kms-rotation",
        Title = "Keys are rotated",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "The longer one key encrypts, the more there is to read for whoever gets hold of it. Rotation changes the "
            + "material and keeps the key: nothing has to be encrypted again.",
        Fix = "Set enableKeyRotation of the key to true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("KMS.4"), Cis5("3.6"), Pci("3.7.4")],
        Links = ["https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html"],
        Anchors = ["cdk-nag KMS5", "checkov CKV_AWS_7", "awsguard cmk-backing-key-rotation-enabled", "trivy AWS-0065"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Key];

    /// <inheritdoc/>
    public override string Good => """
        aws:kms/key:Key orders:
          enableKeyRotation: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:kms/key:Key orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // Keys of a pair, for signatures or in a store of one's own are not rotated by KMS.
        var rotates = resource["customerMasterKeySpec"].Or("SYMMETRIC_DEFAULT").Is("SYMMETRIC_DEFAULT")
            & resource["keyUsage"].Or("ENCRYPT_DECRYPT").Is("ENCRYPT_DECRYPT")
            & resource["customKeyStoreId"].IsNotSet();
        if (!rotates.IsNo)
        {
            resource.Require(rotates.Implies(resource["enableKeyRotation"].IsTrue()), "The key is not rotated.");
        }
    }
}
