using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace HallOfShame.Aws;

/// <summary>One zone, one NAT gateway, and doors that were opened for a quick test.</summary>
internal sealed class Network
{
    public Network()
    {
        // No flow logs, and the default security group as AWS makes it.
        Vpc = new Vpc("shame", new() { CidrBlock = "10.0.0.0/16" });

        // Everything that starts in here gets an address on the internet.
        Public = new Subnet("public-a", new()
        {
            VpcId = Vpc.Id,
            CidrBlock = "10.0.0.0/24",
            AvailabilityZone = "eu-west-1a",
            MapPublicIpOnLaunch = true,
        });

        _ = new Subnet("private-b", new() { VpcId = Vpc.Id, CidrBlock = "10.0.1.0/24", AvailabilityZone = "eu-west-1b" });

        // When this zone fails, nothing in the others reaches the internet either; and all traffic to S3 is paid for by the gigabyte.
        _ = new NatGateway("nat", new() { SubnetId = Public.Id, AllocationId = new Eip("nat", new() { Domain = "vpc" }).Id });

        _ = new NetworkAcl("open", new()
        {
            VpcId = Vpc.Id,
            Ingress = new NetworkAclIngressArgs { RuleNo = 100, Protocol = "tcp", Action = "allow", CidrBlock = "0.0.0.0/0", FromPort = 22, ToPort = 22 },
        });

        // SSH from anywhere, and no word of what for.
        Anyone = new SecurityGroup("anyone", new()
        {
            VpcId = Vpc.Id,
            Ingress = new SecurityGroupIngressArgs { Protocol = "tcp", FromPort = 22, ToPort = 22, CidrBlocks = { "0.0.0.0/0" } },
            Egress = new SecurityGroupEgressArgs { Protocol = "-1", FromPort = 0, ToPort = 0, CidrBlocks = { "0.0.0.0/0" } },
        });

        // A debug port that stayed open.
        _ = new Pulumi.Aws.Vpc.SecurityGroupIngressRule("debug-port", new()
        {
            SecurityGroupId = Anyone.Id,
            Description = "Debugger of the shop.",
            IpProtocol = "tcp",
            FromPort = 5005,
            ToPort = 5005,
            CidrIpv4 = "0.0.0.0/0",
        });
    }

    public Vpc Vpc { get; }

    public Subnet Public { get; }

    public SecurityGroup Anyone { get; }
}
