namespace Infra.Policies.Rules;

/// <summary>Auto Scaling groups have a subnet in two zones at least.</summary>
public sealed class AutoScalingGroupSpansZones : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-226",
        Slug = "asg-multi-az",
        Title = "Auto Scaling groups span two zones at least",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "When its only zone fails, the group cannot replace what it lost.",
        Fix = "List the PrivateSubnetIds of the Infra Network component in vpcZoneIdentifiers, or subnets of two zones at least.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("AutoScaling.2")],
        Links = ["https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-availability-zone-balanced.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.AutoScalingGroup];

    /// <inheritdoc/>
    public override string Good => """
        aws:autoscaling/group:Group workers:
          vpcZoneIdentifiers: [subnet-0a1, subnet-0b2]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:autoscaling/group:Group workers:
          vpcZoneIdentifiers: [subnet-0a1]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var zones = resource["vpcZoneIdentifiers"].HasAtLeast(2) | resource["availabilityZones"].HasAtLeast(2);
        resource.Require(zones, "The group has one zone at most.");
    }
}
