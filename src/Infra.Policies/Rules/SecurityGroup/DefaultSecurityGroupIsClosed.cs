namespace Infra.Policies.Rules;

/// <summary>The default security group of each VPC is taken over and has no rules.</summary>
public sealed class DefaultSecurityGroupIsClosed : StackPolicy
{
    private const string OpenedElsewhere = "The default security group has a rule from a separate resource.";

    private static readonly ResourceType[] Separate =
        [AwsTypes.SecurityGroupRule, AwsTypes.SecurityGroupIngressRule, AwsTypes.SecurityGroupEgressRule];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-194",
        Slug = "default-sg-closed",
        Title = "Default security groups let nothing through",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Whatever is started without a security group gets the default one, in which AWS lets all members talk to each other and "
            + "to the world.",
        Fix = "Use the Infra Network component, which empties it; in a raw VPC add a DefaultSecurityGroup with its vpcId and neither "
            + "ingress nor egress.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.2"), Cis5("5.5"), Cis3("5.4")],
        Links = ["https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html"],
        Anchors = ["cdk-nag VPCDefaultSecurityGroupClosed", "checkov CKV2_AWS_12", "trivy AWS-0173"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Vpc, AwsTypes.DefaultVpc, AwsTypes.DefaultSecurityGroup];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [AwsTypes.SecurityGroupRule, AwsTypes.SecurityGroupIngressRule, AwsTypes.SecurityGroupEgressRule];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup shop-default: { vpcId: "${shop.id}" }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (!AwsTypes.DefaultSecurityGroup.Matches(resource.View.Type))
        {
            var taken = graph.AttachedTo(resource, AwsTypes.DefaultSecurityGroup, "vpcId").Exist() | IsTakenByDefault(resource, graph);
            resource.Require(taken, "The default security group is left as AWS makes it, with rules that let traffic through.");

            // What rests on a network and takes rules is its default group: defaultSecurityGroupId.
            var opened = Array.Exists(Separate, type => graph.AttachedTo(resource, type, "securityGroupId").Items.Count > 0);
            resource.Require(Truth.Of(!opened), OpenedElsewhere);
            return;
        }

        resource.Require(resource["ingress"].IsNotSet(), "The default security group lets traffic in.");
        resource.Require(resource["egress"].IsNotSet(), "The default security group lets traffic out.");
        foreach (var type in Separate)
        {
            var separate = graph.AttachedTo(resource, type, "securityGroupId").Exist();
            resource.Require(!separate, OpenedElsewhere);
        }
    }

    // A group that names no network is that of the default network.
    private static Truth IsTakenByDefault(ResourceView network, PlanGraph graph) => Truth.Of(
        AwsTypes.DefaultVpc.Matches(network.Type)
        && graph.OfType(AwsTypes.DefaultSecurityGroup).Any(static group => group["vpcId"].IsMissing));
}
