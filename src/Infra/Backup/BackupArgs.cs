using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

/// <summary>What a <see cref="Backup"/> can be told. Defaults by tier: see <see cref="BackupDefaults"/>.</summary>
public sealed partial class BackupArgs : ComponentArgs
{
    // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html
    private const int MaxRetentionDays = 36_500;

    // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingSelectionForCreate.html
    private static readonly string[] RestorableTypes =
        ["Aurora", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS", "S3"];

    /// <summary>
    /// The tags of what is backed up; a resource needs all of them. Default: the tag <c>stack</c> of this stack, so that every database,
    /// table and file system of the stack is.
    /// </summary>
    public IDictionary<string, string> Select { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// What is backed up of the resources with those tags, besides Aurora clusters, DynamoDB tables and EFS file systems: ARNs or patterns, such
    /// as <c>arn:aws:rds:*:*:db:*</c>. A bucket has to be versioned. Default: nothing.
    /// </summary>
    public ICollection<Input<string>> AlsoResources { get; set; } = new List<Input<string>>();

    /// <summary>For how many days daily backups are kept: 1 to 36500. Default: <see cref="BackupDefaults.DailyRetentionDays"/>.</summary>
    public int? DailyRetentionDays { get; set; }

    /// <summary>For how many days weekly backups are kept; 0 for none. Default: <see cref="BackupDefaults.WeeklyRetentionDays"/>.</summary>
    public int? WeeklyRetentionDays { get; set; }

    /// <summary>For how many days monthly backups are kept; 0 for none. Default: <see cref="BackupDefaults.MonthlyRetentionDays"/>.</summary>
    public int? MonthlyRetentionDays { get; set; }

    /// <summary>The hour in which backups begin: 0 to 23. Default: <see cref="BackupDefaults.Hour"/>.</summary>
    public int? Hour { get; set; }

    /// <summary>The time zone of <see cref="Hour"/>, e.g. <c>Europe/Berlin</c>. Default: UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The key that encrypts the backups, where a service does not keep the resource's own. Default: the account's key of AWS Backup.</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>Whether backups can be deleted before their time. Default: <see cref="BackupLock.None"/>, with a policy that forbids it in staging and production.</summary>
    public BackupLock Lock { get; set; }

    /// <summary>After how many days <see cref="BackupLock.Compliance"/> becomes final: 3 or more. Default: <see cref="BackupDefaults.LockGraceDays"/>.</summary>
    public int? LockGraceDays { get; set; }

    /// <summary>Another Region that gets a copy of every backup, such as <c>eu-central-1</c>. Default: none.</summary>
    public string? CopyToRegion { get; set; }

    /// <summary>The key of the copies, in their Region. Default: the account's key of AWS Backup there.</summary>
    public Input<string>? CopyKeyArn { get; set; }

    /// <summary>Which kinds of resources are restored every week, as a test. Each restore costs as much as the resource. Default: none.</summary>
    public ICollection<RestoreTest> RestoreTests { get; set; } = new List<RestoreTest>();

    /// <summary>Changes to single children. Default: none.</summary>
    public BackupCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        var settings = new BackupSettings(this, BackupDefaults.For(platform.Tier));
        problems.RequireRange(nameof(Hour), settings.Hour, 0, 23, "give an hour of the day");
        problems.RequireRange(nameof(DailyRetentionDays), settings.DailyRetentionDays, 1, MaxRetentionDays, "keep daily backups for at least a day");
        problems.RequireRange(nameof(WeeklyRetentionDays), settings.WeeklyRetentionDays, 0, MaxRetentionDays, "set 0 for no weekly backups");
        problems.RequireRange(nameof(MonthlyRetentionDays), settings.MonthlyRetentionDays, 0, MaxRetentionDays, "set 0 for no monthly backups");
        if (settings.WeeklyRetentionDays > 0 && settings.WeeklyRetentionDays <= settings.DailyRetentionDays)
        {
            problems.Add(
                nameof(WeeklyRetentionDays), settings.WeeklyRetentionDays, $"0, or more than the {settings.DailyRetentionDays} days of daily backups",
                "keep weekly backups for longer, or not at all");
        }

        if (TimeZone is not null && !Zone().IsMatch(TimeZone))
        {
            problems.Add(nameof(TimeZone), TimeZone, "the name of a time zone, such as Europe/Berlin", "use the name from the tz database");
        }

        ValidateLock(problems, settings);
        ValidateCopy(problems);
        ValidateRestoreTests(problems);
    }

    private void ValidateLock(ArgumentProblems problems, BackupSettings settings)
    {
        if (Lock == BackupLock.Compliance)
        {
            // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html
            problems.RequireRange(nameof(LockGraceDays), settings.LockGraceDays, 3, MaxRetentionDays, "leave time to notice that the lock is wrong");
        }
        else if (LockGraceDays is not null)
        {
            problems.Add(nameof(LockGraceDays), LockGraceDays, "nothing, as Lock is not Compliance", "remove it: another lock has no grace");
        }
    }

    private void ValidateCopy(ArgumentProblems problems)
    {
        if (CopyToRegion is not null && !Region().IsMatch(CopyToRegion))
        {
            problems.Add(nameof(CopyToRegion), CopyToRegion, "the name of a Region, such as eu-central-1", "write the Region's name as AWS does");
        }

        if (CopyKeyArn is not null && CopyToRegion is null)
        {
            problems.Add(nameof(CopyKeyArn), "a key", "nothing, as there is no CopyToRegion", "set CopyToRegion, or remove the key");
        }
    }

    private void ValidateRestoreTests(ArgumentProblems problems)
    {
        foreach (var test in RestoreTests)
        {
            if (!RestorableTypes.Contains(test.ResourceType, StringComparer.Ordinal))
            {
                problems.Add(nameof(RestoreTests), test.ResourceType, string.Join(", ", RestorableTypes), "write the kind as AWS Backup does");
            }

            problems.RequireRange($"{nameof(RestoreTests)}: {test.ResourceType}", test.KeepHours, 1, 168, "keep the restored resource for an hour to a week");
        }

        foreach (var group in RestoreTests.GroupBy(test => test.ResourceType, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(RestoreTests), $"{group.Key} twice", "each kind once", "remove the repetition");
        }
    }

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Region();

    [GeneratedRegex("^(UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_+-]+){1,2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Zone();
}
