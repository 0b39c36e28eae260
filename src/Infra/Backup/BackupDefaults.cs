namespace Infra;

/// <summary>The defaults of a <see cref="Backup"/> in one tier.</summary>
public sealed record BackupDefaults
{
    private BackupDefaults()
    {
    }

    /// <summary>The hour in which backups begin.</summary>
    [DefaultSource("Few people work then, and before the maintenance windows that databases have by default.", "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html")]
    public int Hour { get; private init; } = 2;

    /// <summary>For how many days daily backups are kept.</summary>
    [DefaultSource(
        "Production keeps the 35 days that AWS Config asks for; elsewhere long enough to notice a mistake.",
        "https://docs.aws.amazon.com/config/latest/developerguide/backup-plan-min-frequency-and-min-retention-check.html")]
    public int DailyRetentionDays { get; private init; }

    /// <summary>For how many days weekly backups are kept; 0 for none.</summary>
    [DefaultSource("A quarter: damage that nobody notices within five weeks.", "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html")]
    public int WeeklyRetentionDays { get; private init; }

    /// <summary>For how many days monthly backups are kept; 0 for none.</summary>
    [DefaultSource("A year and the time until somebody asks for it.", "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html")]
    public int MonthlyRetentionDays { get; private init; }

    /// <summary>Within how many minutes a backup has to begin.</summary>
    [DefaultSource("An hour is the shortest that AWS Backup recommends; a later backup is one that was missed.", "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html")]
    public int StartWindowMinutes { get; private init; } = 60;

    /// <summary>Within how many minutes a backup has to end.</summary>
    [DefaultSource("Half a day, so that a backup that hangs is known the same day; AWS's default is a week.", "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html")]
    public int CompletionWindowMinutes { get; private init; } = 720;

    /// <summary>Whether the vault's policy forbids to delete backups before their time.</summary>
    [DefaultSource("Whoever deletes the data by mistake or on purpose must not delete its backups too.", "https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-manual-deletion-disabled.html")]
    public bool DenyDeletion { get; private init; }

    /// <summary>Whether the vault can be deleted together with its backups.</summary>
    [DefaultSource("A sandbox has to go away as a whole; elsewhere backups outlive the stack.", "https://docs.aws.amazon.com/aws-backup/latest/devguide/deleting-backups.html")]
    public bool ForceDestroy { get; private init; }

    /// <summary>Whether Pulumi refuses to delete or replace the vault.</summary>
    [DefaultSource("Deleting the backups of production has to be two steps.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>After how many days a lock for compliance becomes final.</summary>
    [DefaultSource("A month, in which the lock can still be lifted when a cost or a rule was overlooked.", "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html")]
    public int LockGraceDays { get; private init; } = 30;

    /// <summary>The defaults of a tier.</summary>
    public static BackupDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { DailyRetentionDays = 3, ForceDestroy = true },
        Tier.Staging => new() { DailyRetentionDays = 14, DenyDeletion = true },
        Tier.Production => new()
        {
            DailyRetentionDays = 35,
            WeeklyRetentionDays = 91,
            MonthlyRetentionDays = 396,
            DenyDeletion = true,
            Protect = true,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
