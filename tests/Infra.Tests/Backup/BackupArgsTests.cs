namespace Infra.Tests;

public class BackupArgsTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public Task Hour_that_no_day_has_is_refused(int hour) => AssertRefused(
        args => args.Hour = hour, $"Hour is {hour}. Allowed: 0 to 23. Fix: give an hour of the day.");

    [Fact]
    public Task Daily_backups_that_are_not_kept_are_refused() => AssertRefused(
        args => args.DailyRetentionDays = 0, "DailyRetentionDays is 0. Allowed: 1 to 36500. Fix: keep daily backups for at least a day.");

    [Fact]
    public Task Weekly_backups_beyond_a_century_are_refused() => AssertRefused(
        args => args.WeeklyRetentionDays = 36501, "WeeklyRetentionDays is 36501. Allowed: 0 to 36500. Fix: set 0 for no weekly backups.");

    [Fact]
    public Task Monthly_backups_of_less_than_nothing_are_refused() => AssertRefused(
        args => args.MonthlyRetentionDays = -1, "MonthlyRetentionDays is -1. Allowed: 0 to 36500. Fix: set 0 for no monthly backups.");

    [Fact]
    public Task Weekly_backups_that_end_before_daily_ones_are_refused() => AssertRefused(
        args => (args.DailyRetentionDays, args.WeeklyRetentionDays) = (35, 28),
        "WeeklyRetentionDays is 28. Allowed: 0, or more than the 35 days of daily backups. Fix: keep weekly backups for longer, or not at all.");

    [Fact]
    public Task Time_zone_that_is_none_is_refused() => AssertRefused(
        args => args.TimeZone = "CET+1", "TimeZone is 'CET+1'. Allowed: the name of a time zone, such as Europe/Berlin. Fix: use the name from the tz database.");

    [Fact]
    public Task Lock_that_is_final_at_once_is_refused() => AssertRefused(
        args => (args.Lock, args.LockGraceDays) = (BackupLock.Compliance, 2),
        "LockGraceDays is 2. Allowed: 3 to 36500. Fix: leave time to notice that the lock is wrong.");

    [Fact]
    public Task Grace_of_another_lock_is_refused() => AssertRefused(
        args => (args.Lock, args.LockGraceDays) = (BackupLock.Governance, 5),
        "LockGraceDays is 5. Allowed: nothing, as Lock is not Compliance. Fix: remove it: another lock has no grace.");

    [Fact]
    public Task Region_that_is_none_is_refused() => AssertRefused(
        args => args.CopyToRegion = "Frankfurt",
        "CopyToRegion is 'Frankfurt'. Allowed: the name of a Region, such as eu-central-1. Fix: write the Region's name as AWS does.");

    [Fact]
    public Task Key_of_copies_that_there_are_not_is_refused() => AssertRefused(
        args => args.CopyKeyArn = "arn:aws:kms:eu-central-1:123456789012:key/0123",
        "CopyKeyArn is 'a key'. Allowed: nothing, as there is no CopyToRegion. Fix: set CopyToRegion, or remove the key.");

    [Fact]
    public Task Restore_test_of_an_unknown_kind_is_refused() => AssertRefused(
        args => args.RestoreTests.Add(new("Dynamo")),
        "RestoreTests is 'Dynamo'. Allowed: Aurora, DocumentDB, DynamoDB, EBS, EC2, EFS, FSx, Neptune, RDS, S3. Fix: write the kind as AWS Backup does.");

    [Fact]
    public Task Restore_test_that_is_kept_too_long_is_refused() => AssertRefused(
        args => args.RestoreTests.Add(new("EFS") { KeepHours = 169 }),
        "RestoreTests: EFS is 169. Allowed: 1 to 168. Fix: keep the restored resource for an hour to a week.");

    [Fact]
    public Task Two_restore_tests_of_a_kind_are_refused() => AssertRefused(
        args => args.RestoreTests = [new("EFS"), new("EFS") { KeepHours = 2 }],
        "RestoreTests is 'EFS twice'. Allowed: each kind once. Fix: remove the repetition.");

    private static async Task AssertRefused(Action<BackupArgs> change, string problem) =>
        Assert.Equal($"Backup 'nightly' has 1 invalid argument:\n  - {problem}", await BackupStacks.RefusedAsync(change));
}
