namespace Infra.Policies.Rules;

/// <summary>Instances have no public address, by themselves or by their subnet.</summary>
public sealed class InstanceHasNoPublicAddress : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-221",
        Slug = "ec2-no-public-ip",
        Title = "Instances have no public address",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A machine with a public address is one mistake in a security group away from the internet.",
        Fix = "Place instances in the PrivateSubnetIds of the Infra Network component and leave associatePublicIpAddress out or set it "
            + "to false; let a load balancer be public, and reach machines through Session Manager.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.9"), Fsbp("EC2.25"), Fsbp("AutoScaling.5")],
        Links = ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html"],
        Anchors = ["cdk-nag EC2InstanceNoPublicIp", "checkov CKV_AWS_88"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.Instance, AwsTypes.LaunchTemplate, AwsTypes.LaunchConfiguration];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [AwsTypes.Subnet, AwsTypes.DefaultSubnet, AwsTypes.Address, AwsTypes.AddressAssociation];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/instance:Instance worker:
          associatePublicIpAddress: false
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/instance:Instance worker:
          associatePublicIpAddress: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        const string Message = "A public address is given.";
        const string BySubnet = "The subnet gives a public address.";
        var own = resource["associatePublicIpAddress"];
        resource.Require(!own.IsTrue(), Message);
        foreach (var network in resource["networkInterfaces"].Items)
        {
            resource.Require(!network["associatePublicIpAddress"].IsTrue(), Message);
        }

        if (own.IsMissing)
        {
            foreach (var subnet in graph.Targets(resource["subnetId"], AwsTypes.Subnet).Items)
            {
                resource.Require(!subnet["mapPublicIpOnLaunch"].IsTrue(), BySubnet);
            }

            foreach (var subnet in graph.Targets(resource["subnetId"], AwsTypes.DefaultSubnet).Items)
            {
                resource.Require(!subnet["mapPublicIpOnLaunch"].Or(true).IsTrue(), BySubnet);
            }
        }

        if (AwsTypes.Instance.Matches(resource.View.Type))
        {
            var elastic = graph.AttachedTo(resource, AwsTypes.Address, "instance").Exist()
                | graph.AttachedTo(resource, AwsTypes.AddressAssociation, "instanceId").Exist();
            resource.Require(!elastic, "An elastic address is given.");
        }
    }
}
