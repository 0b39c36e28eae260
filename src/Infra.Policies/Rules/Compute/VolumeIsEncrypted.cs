namespace Infra.Policies.Rules;

/// <summary>Volumes are encrypted, alone or as part of an instance or its template.</summary>
public sealed class VolumeIsEncrypted : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-222",
        Slug = "ebs-encrypted",
        Title = "Volumes are encrypted",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Volumes and their snapshots can be read by whoever gets hold of a copy, and encryption cannot be switched on later.",
        Fix = "Set encrypted to true on the volume, the rootBlockDevice, the ebsBlockDevices, and ebs in the blockDeviceMappings; or "
            + "switch it on for the whole Region with an EncryptionByDefault.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.3"), Fsbp("EC2.7"), Cis5("5.1.1"), Cis3("2.2.1")],
        Links = ["https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"],
        Anchors =
        [
            "cdk-nag EC26", "checkov CKV_AWS_3", "checkov CKV_AWS_8", "checkov CKV_AWS_106", "awsguard encrypted-volumes",
            "trivy AWS-0026", "trivy AWS-0131",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.Volume, AwsTypes.Instance, AwsTypes.LaunchTemplate, AwsTypes.LaunchConfiguration];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.EncryptionByDefault];

    /// <inheritdoc/>
    public override string Good => """
        aws:ebs/volume:Volume data:
          availabilityZone: eu-west-1a
          encrypted: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ebs/volume:Volume data:
          availabilityZone: eu-west-1a
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var always = Truth.No;
        foreach (var setting in graph.OfType(AwsTypes.EncryptionByDefault))
        {
            always |= setting["enabled"].Or(true).IsTrue();
        }

        foreach (var device in BlockDevices.Of(resource))
        {
            resource.Require(IsEncrypted(device) | always, "A volume is not encrypted.");
        }
    }

    // A volume made from a snapshot is encrypted when the snapshot is.
    private static Truth IsEncrypted(BlockDevice device) => device["encrypted"].IsMissing && !device["snapshotId"].IsMissing
        ? Truth.UnknownBecause(device["snapshotId"])
        : device["encrypted"].IsTrue();
}
