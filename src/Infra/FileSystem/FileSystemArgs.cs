namespace Infra;

/// <summary>What a <see cref="FileSystem"/> can be told. Defaults by tier: see <see cref="FileSystemDefaults"/>.</summary>
public sealed partial class FileSystemArgs : ComponentArgs
{
    /// <summary>The network to be mounted in: a mount target in each of its isolated subnets.</summary>
    public required Network Network { get; set; }

    /// <summary>The folders that workloads mount, by name: lower-case letters, digits and hyphens. Default: one, named <c>data</c>.</summary>
    public IDictionary<string, FileSystemFolder> Folders { get; set; } = new Dictionary<string, FileSystemFolder>(StringComparer.Ordinal);

    /// <summary>How the throughput is decided. Default: <see cref="FileSystemThroughput.Elastic"/>.</summary>
    public FileSystemThroughput Throughput { get; set; }

    /// <summary>The throughput in MiB a second, only with <see cref="FileSystemThroughput.Provisioned"/>: 1 to 3,414. Default: none.</summary>
    public int? ProvisionedMiBps { get; set; }

    /// <summary>
    /// After how many days without access a file moves to the cheaper class: 1, 7, 14, 30, 60, 90, 180, 270 or 365. It comes back when it is
    /// read. Default: <see cref="FileSystemDefaults.InfrequentAccessAfterDays"/>.
    /// </summary>
    public int? InfrequentAccessAfterDays { get; set; }

    /// <summary>Whether AWS Backup makes daily backups, kept for 35 days. Default: <see cref="FileSystemDefaults.Backups"/>.</summary>
    public bool? Backups { get; set; }

    /// <summary>Another Region, such as <c>eu-central-1</c>, that gets a copy within minutes. Default: none.</summary>
    public string? ReplicaRegion { get; set; }

    /// <summary>The key of your own that encrypts the files. Changing it replaces the file system. Default: the key that AWS has for EFS.</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>
    /// False to release the file system for deletion, in a deployment of its own. Default: <see cref="FileSystemDefaults.DeletionProtection"/>.
    /// </summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public FileSystemCustomize Customize { get; set; } = new();
}
