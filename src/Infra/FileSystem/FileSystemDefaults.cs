namespace Infra;

/// <summary>The defaults of a <see cref="FileSystem"/> in one tier.</summary>
public sealed record FileSystemDefaults
{
    private FileSystemDefaults()
    {
    }

    /// <summary>The user that owns files.</summary>
    [DefaultSource("The user that the platform's containers run as.", "EFS.4")]
    public int UserId { get; private init; } = 1000;

    /// <summary>The permissions of a folder that is created.</summary>
    [DefaultSource("The owner writes, the group reads, others see nothing.", "https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html")]
    public string FolderPermissions { get; private init; } = "0750";

    /// <summary>After how many days without access a file moves to the cheaper class.</summary>
    [DefaultSource("What AWS recommends: a file that nobody opened for a month costs a twentieth from then on.", "https://docs.aws.amazon.com/efs/latest/ug/lifecycle-management-efs.html")]
    public int InfrequentAccessAfterDays { get; private init; } = 30;

    /// <summary>After how many days without access a file moves to the archive class, where throughput is elastic.</summary>
    [DefaultSource("What AWS recommends: the archive is half the price again, for files that are read a few times a year.", "https://docs.aws.amazon.com/efs/latest/ug/lifecycle-management-efs.html")]
    public int ArchiveAfterDays { get; private init; } = 90;

    /// <summary>Whether AWS Backup makes daily backups.</summary>
    [DefaultSource("A deleted file is gone without them; a sandbox has nothing to miss.", "EFS.2")]
    public bool Backups { get; private init; }

    /// <summary>Whether Pulumi refuses to delete or replace the file system. AWS has no such protection.</summary>
    [DefaultSource("Files that others rely on are deleted in two steps.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool DeletionProtection { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static FileSystemDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new(),
        Tier.Staging => new() { Backups = true },
        Tier.Production => new() { Backups = true, DeletionProtection = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
