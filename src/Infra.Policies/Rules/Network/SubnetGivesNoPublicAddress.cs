namespace Infra.Policies.Rules;

/// <summary>Subnets give nothing a public address by themselves.</summary>
public sealed class SubnetGivesNoPublicAddress : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-201",
        Slug = "subnet-no-auto-public-ip",
        Title = "Subnets give nothing a public address by themselves",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Whatever is started in such a subnet can be reached from the internet, although nobody asked for it.",
        Fix = "Use the Infra Network component, in which nothing gets a public address by itself; on a raw subnet leave "
            + "mapPublicIpOnLaunch out or set it to false.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.15")],
        Links = ["https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html"],
        Anchors = ["cdk-nag VPCSubnetAutoAssignPublicIpDisabled", "checkov CKV_AWS_130", "trivy AWS-0164"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Subnet, AwsTypes.DefaultSubnet];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/subnet:Subnet shop-public:
          vpcId: vpc-0a1
          mapPublicIpOnLaunch: false
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/subnet:Subnet shop-public:
          vpcId: vpc-0a1
          mapPublicIpOnLaunch: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // The subnets that AWS makes with the default VPC do so until someone says otherwise.
        var isDefault = AwsTypes.DefaultSubnet.Matches(resource.View.Type);
        resource.Require(!resource["mapPublicIpOnLaunch"].Or(isDefault).IsTrue(), "What starts in the subnet gets a public address.");
    }
}
