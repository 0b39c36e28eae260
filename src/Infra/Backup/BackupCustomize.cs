using Iam = Pulumi.Aws.Iam;
using PulumiBackup = Pulumi.Aws.Backup;

namespace Infra;

/// <summary>The children of a <see cref="Backup"/> that a caller may change.</summary>
public sealed class BackupCustomize
{
    /// <summary>The vault.</summary>
    public Customization<PulumiBackup.VaultArgs>? Vault { get; set; }

    /// <summary>The vault of the copies.</summary>
    public Customization<PulumiBackup.VaultArgs>? CopyVault { get; set; }

    /// <summary>The plan, with its rules.</summary>
    public Customization<PulumiBackup.PlanArgs>? Plan { get; set; }

    /// <summary>What is backed up.</summary>
    public Customization<PulumiBackup.SelectionArgs>? Selection { get; set; }

    /// <summary>The role that makes backups.</summary>
    public Customization<Iam.RoleArgs>? Role { get; set; }

    /// <summary>The plan of the restore tests.</summary>
    public Customization<PulumiBackup.RestoreTestingPlanArgs>? RestorePlan { get; set; }
}
