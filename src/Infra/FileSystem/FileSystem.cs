using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Efs = Pulumi.Aws.Efs;

namespace Infra;

/// <summary>
/// Files that several workloads share: EFS in all zones, encrypted, backed up, and mounted over TLS only. Only linked workloads mount it, and
/// each sees its folder and nothing else.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/file-system.md</c>.</remarks>
public sealed class FileSystem : InfraComponent, IMonitored, ILinkable
{
    /// <summary>The port of NFS.</summary>
    internal const int Port = 2049;

    private readonly FileSystemArgs _args;
    private readonly FileSystemDefaults _defaults;
    private readonly ImmutableSortedDictionary<string, Efs.AccessPoint> _folders;

    /// <summary>Creates a file system.</summary>
    /// <param name="name">The file system's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The network, and what differs from <see cref="FileSystemDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public FileSystem(string name, FileSystemArgs args, ComponentResourceOptions? options = null)
        : base("infra:data:FileSystem", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _args = args;
        _defaults = FileSystemDefaults.For(Tier);
        var system = new FileSystemStorage(Children, args, _defaults).Files;
        var group = CreateSecurityGroup();
        var policy = CreatePolicy(system);
        var targets = Enumerable.Range(0, args.Network.AvailabilityZoneCount).Select(zone => CreateMountTarget(system, group, zone)).ToList();
        _folders = args.AllFolders().ToImmutableSortedDictionary(folder => folder.Key, folder => CreateAccessPoint(system, folder.Key, folder.Value), StringComparer.Ordinal);

        // Whatever mounts the file system waits until it can be mounted in every zone, and until the policy guards it.
        var isReady = Output.All((IEnumerable<Input<string>>)[policy.Id, .. targets.Select(target => target.Id)]);
        FileSystemId = Output.Tuple(system.Id, isReady).Apply(known => known.Item1);
        FileSystemArn = system.Arn;
        SecurityGroupId = group.Id;
        Signals = FileSystemAlarms.Watch(args.Throughput, system.Id);
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["fileSystemId"] = FileSystemId,
            ["fileSystemArn"] = FileSystemArn,
            ["securityGroupId"] = SecurityGroupId,
        });
    }

    /// <summary>The file system's id, known once it can be mounted.</summary>
    public Output<string> FileSystemId { get; }

    /// <summary>The file system's ARN.</summary>
    public Output<string> FileSystemArn { get; }

    /// <summary>The security group of the mount targets, which lets nobody in until something is linked.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    /// <summary>Mounts a folder for reading and writing at <c>/mnt/</c> and the file system's name: <c>FileSystems__Uploads__Path</c>.</summary>
    /// <param name="folder">The folder's name. Default: the only one.</param>
    /// <exception cref="ArgumentException">There is no such folder, or several and none was named.</exception>
    public Link ReadWrite(string? folder = null) => FileSystemLink.Create(this, LinkAccess.ReadWrite, Folder(folder));

    /// <summary>Mounts a folder for reading at <c>/mnt/</c> and the file system's name: <c>FileSystems__Uploads__Path</c>.</summary>
    /// <param name="folder">The folder's name. Default: the only one.</param>
    /// <exception cref="ArgumentException">There is no such folder, or several and none was named.</exception>
    public Link ReadOnly(string? folder = null) => FileSystemLink.Create(this, LinkAccess.ReadOnly, Folder(folder));

    /// <inheritdoc />
    public Link ToLink() => ReadWrite();

    private Efs.AccessPoint Folder(string? folder)
    {
        if (folder is null && _folders.Count == 1)
        {
            return _folders.Values.Single();
        }

        return folder is not null && _folders.TryGetValue(folder, out var found)
            ? found
            : throw new ArgumentException(
                $"FileSystem '{Name}': folder is {(folder is null ? "null" : $"'{folder}'")}. Allowed: {string.Join(", ", _folders.Keys)}. "
                + "Fix: name one of them, or add the folder to Folders.",
                nameof(folder));
    }

    // Without rules: each link adds the one it needs, and nothing else gets in.
    private Ec2.SecurityGroup CreateSecurityGroup() => Children.Create(
        "group",
        tags => new Ec2.SecurityGroupArgs { VpcId = _args.Network.VpcId, Description = $"File system {Name}", Tags = tags },
        (name, args, options) => new Ec2.SecurityGroup(name, args, options),
        _args.Customize.SecurityGroup);

    // With a policy of its own a file system lets nobody in whom IAM does not allow: the default would let in anybody who reaches it.
    private Efs.FileSystemPolicy CreatePolicy(Efs.FileSystem system)
    {
        string[] client = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite", "elasticfilesystem:ClientRootAccess"];
        PolicyStatement Deny(string sid, string[] actions, params PolicyCondition[] conditions) =>
            new(sid, actions) { Deny = true, Everyone = true, Resources = { system.Arn }, Conditions = [.. conditions] };
        var document = new PolicyDocument()
            .Add(Deny("DenyPlainConnections", client, new PolicyCondition("Bool", "aws:SecureTransport", "false")))
            .Add(Deny("DenyOutsideOfFolders", client, new PolicyCondition("Null", "elasticfilesystem:AccessPointArn", "true")))
            .Add(Deny("DenyRoot", ["elasticfilesystem:ClientRootAccess"]));
        return Children.Create(
            "policy",
            _ => new Efs.FileSystemPolicyArgs { FileSystemId = system.Id, Policy = document.ToJson() },
            (name, args, options) => new Efs.FileSystemPolicy(name, args, options),
            _args.Customize.Policy);
    }

    private Efs.MountTarget CreateMountTarget(Efs.FileSystem system, Ec2.SecurityGroup group, int zone) => Children.Create(
        string.Create(CultureInfo.InvariantCulture, $"mount-{zone + 1}"),
        _ => new Efs.MountTargetArgs
        {
            FileSystemId = system.Id,
            SubnetId = _args.Network.IsolatedSubnetIds.Apply(subnets => subnets[zone]),
            SecurityGroups = { group.Id },
        },
        (name, args, options) => new Efs.MountTarget(name, args, options),
        _args.Customize.MountTarget);

    private Efs.AccessPoint CreateAccessPoint(Efs.FileSystem system, string folder, FileSystemFolder settings)
    {
        var user = settings.UserId ?? _defaults.UserId;
        var group = settings.GroupId ?? user;
        return Children.Create(
            $"folder-{folder}",
            tags => new Efs.AccessPointArgs
            {
                FileSystemId = system.Id,
                PosixUser = new Efs.Inputs.AccessPointPosixUserArgs { Uid = user, Gid = group },
                RootDirectory = new Efs.Inputs.AccessPointRootDirectoryArgs
                {
                    Path = settings.Path ?? $"/{folder}",
                    CreationInfo = new Efs.Inputs.AccessPointRootDirectoryCreationInfoArgs
                    {
                        OwnerUid = user,
                        OwnerGid = group,
                        Permissions = _defaults.FolderPermissions,
                    },
                },
                Tags = tags,
            },
            (name, args, options) => new Efs.AccessPoint(name, args, options),
            _args.Customize.AccessPoint);
    }
}
