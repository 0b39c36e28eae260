namespace Infra.Policies.Rules;

/// <summary>Volumes are not of an earlier type.</summary>
public sealed class VolumeIsOfCurrentType : ResourcePolicy
{
    private static readonly string[] Earlier = ["gp2", "standard"];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-COST-225",
        Slug = "volume-gp3",
        Title = "Volumes are of the type gp3 or better",
        Pillars = [Pillar.Cost],
        Severity = Severity.Low,
        Why = "gp2 costs a fifth more than gp3 and is slower when small; it is what AWS takes when nobody chooses.",
        Fix = "Set type of a volume, volumeType of a device, and storageType of a database to gp3.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.Volume, AwsTypes.DatabaseInstance, AwsTypes.Instance, AwsTypes.LaunchTemplate, AwsTypes.LaunchConfiguration];

    /// <inheritdoc/>
    public override string Good => """
        aws:ebs/volume:Volume data:
          type: gp3
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ebs/volume:Volume data:
          type: gp2
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (AwsTypes.DatabaseInstance.Matches(resource.View.Type))
        {
            var copied = resource["replicateSourceDb"].IsSet() | resource["snapshotIdentifier"].IsSet()
                | resource["restoreToPointInTime"].IsSet() | resource["iops"].IsSet();
            if (resource["storageType"].IsMissing && !copied.IsNo)
            {
                return;
            }

            resource.Require(!resource["storageType"].Or("gp2").IsOneOf(Earlier), "The storage is of an earlier type.");
            return;
        }

        foreach (var device in BlockDevices.Of(resource))
        {
            // AWS takes the type of a device from the image when nobody chooses, that of a volume is gp2.
            var type = device.IsVolume ? device["type"].Or("gp2") : device["volumeType"];
            resource.Require(!type.IsOneOf(Earlier), "The volume is of an earlier type.");
        }
    }
}
