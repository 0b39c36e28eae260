using Ec2 = Pulumi.Aws.Ec2;
using Efs = Pulumi.Aws.Efs;

namespace Infra;

/// <summary>The children of a <see cref="FileSystem"/> that a caller may change. A child that exists several times is changed each time.</summary>
public sealed class FileSystemCustomize
{
    /// <summary>The file system.</summary>
    public Customization<Efs.FileSystemArgs>? FileSystem { get; set; }

    /// <summary>The policy of the file system.</summary>
    public Customization<Efs.FileSystemPolicyArgs>? Policy { get; set; }

    /// <summary>Every mount target.</summary>
    public Customization<Efs.MountTargetArgs>? MountTarget { get; set; }

    /// <summary>Every access point.</summary>
    public Customization<Efs.AccessPointArgs>? AccessPoint { get; set; }

    /// <summary>The security group.</summary>
    public Customization<Ec2.SecurityGroupArgs>? SecurityGroup { get; set; }

    /// <summary>The copy in another Region.</summary>
    public Customization<Efs.ReplicationConfigurationArgs>? Replication { get; set; }
}
