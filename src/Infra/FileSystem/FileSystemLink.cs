using Efs = Pulumi.Aws.Efs;

namespace Infra;

/// <summary>What a workload gets to mount one folder of a file system.</summary>
internal static class FileSystemLink
{
    public static Link Create(FileSystem target, LinkAccess access, Efs.AccessPoint folder)
    {
        var isReadOnly = access == LinkAccess.ReadOnly;
        string[] actions = isReadOnly
            ? ["elasticfilesystem:ClientMount"]
            : ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"];
        var volume = new LinkVolume(target.FileSystemId, folder.Id, folder.Arn, isReadOnly);
        return new Link(target, access)
        {
            Permissions =
            [
                new PolicyStatement("Mount", actions)
                {
                    Resources = { target.FileSystemArn },
                    Conditions = { new PolicyCondition("StringEquals", "elasticfilesystem:AccessPointArn", folder.Arn) },
                },
            ],
            Port = new LinkPort(target.SecurityGroupId, FileSystem.Port),
            Environment = Link.None.Add(LinkVariable.Create("FileSystems", target.Name, "Path"), volume.MountPath(target.Name)),
            Volume = volume,
        };
    }
}
