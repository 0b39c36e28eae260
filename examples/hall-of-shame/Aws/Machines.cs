using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace HallOfShame.Aws;

/// <summary>Pets on the internet.</summary>
internal static class Machines
{
    public static void Create(Network network)
    {
        _ = new Instance("bastion", new()
        {
            Ami = "ami-0123456789abcdef0",
            InstanceType = "m3.medium",
            SubnetId = network.Public.Id,
            VpcSecurityGroupIds = { network.Anyone.Id },
            AssociatePublicIpAddress = true,
            MetadataOptions = new InstanceMetadataOptionsArgs { HttpTokens = "optional" },
            RootBlockDevice = new InstanceRootBlockDeviceArgs { Encrypted = false, VolumeType = "gp2" },
        });

        _ = new Pulumi.Aws.Ebs.Volume("scratch", new() { AvailabilityZone = "eu-west-1a", Size = 100, Type = "standard" });
    }
}
