namespace Infra;

/// <summary>What a backup will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record BackupSettings(BackupArgs Args, BackupDefaults Defaults)
{
    public int Hour => Args.Hour ?? Defaults.Hour;

    public int DailyRetentionDays => Args.DailyRetentionDays ?? Defaults.DailyRetentionDays;

    public int WeeklyRetentionDays => Args.WeeklyRetentionDays ?? Defaults.WeeklyRetentionDays;

    public int MonthlyRetentionDays => Args.MonthlyRetentionDays ?? Defaults.MonthlyRetentionDays;

    public int LockGraceDays => Args.LockGraceDays ?? Defaults.LockGraceDays;

    /// <summary>The rules of the plan: name, when, and for how many days.</summary>
    public IEnumerable<(string Name, string Schedule, int RetentionDays)> Rules
    {
        get
        {
            yield return ("daily", $"cron(0 {Hour} * * ? *)", DailyRetentionDays);
            if (WeeklyRetentionDays > 0)
            {
                yield return ("weekly", $"cron(0 {Hour} ? * SUN *)", WeeklyRetentionDays);
            }

            if (MonthlyRetentionDays > 0)
            {
                yield return ("monthly", $"cron(0 {Hour} 1 * ? *)", MonthlyRetentionDays);
            }
        }
    }
}
