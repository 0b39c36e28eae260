namespace Infra.Tests;

public class DatabaseMaintenanceArgsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(36)]
    public async Task Retention_that_RDS_does_not_have(int days)
    {
        await AssertRefused(
            args => args.Maintenance.BackupRetentionDays = days,
            $"Maintenance.BackupRetentionDays is {days}. Allowed: 1 to 35. Fix: for longer, copy snapshots with AWS Backup.");
    }

    [Theory]
    [InlineData("1:00-2:00")]
    [InlineData("01:00-01:29")]
    [InlineData("sun:01:00-sun:02:00")]
    public async Task Backup_window_that_is_none(string window)
    {
        await AssertRefused(
            args => args.Maintenance.BackupWindow = window,
            $"Maintenance.BackupWindow is '{window}'. Allowed: hh:mm-hh:mm of at least 30 minutes. Fix: give a window such as 01:00-02:00.");
    }

    [Theory]
    [InlineData("01:00-02:00")]
    [InlineData("sunday:02:30-sunday:03:30")]
    [InlineData("sun:02:30-sun:02:45")]
    public async Task Maintenance_window_that_is_none(string window)
    {
        await AssertRefused(
            args => args.Maintenance.Window = window,
            $"Maintenance.Window is '{window}'. Allowed: ddd:hh:mm-ddd:hh:mm of at least 30 minutes. Fix: give a window such as sun:02:30-sun:03:30.");
    }

    [Theory]
    [InlineData("01:00-02:00", "wed:01:30-wed:02:30")]
    [InlineData("23:30-00:30", "mon:00:00-mon:01:00")]
    [InlineData("00:00-01:00", "sun:23:30-mon:00:30")]
    public async Task Windows_that_overlap(string backup, string maintenance)
    {
        await AssertRefused(
            args => args.Maintenance = new() { BackupWindow = backup, Window = maintenance },
            $"Maintenance.Window is '{maintenance}'. Allowed: a window that does not touch Maintenance.BackupWindow ({backup}). Fix: move one of them.");
    }

    [Fact]
    public async Task Windows_that_meet_do_not_overlap()
    {
        var (stack, _) = await DatabaseStacks.RunAsync(change: args => args.Maintenance = new() { BackupWindow = "23:30-00:30", Window = "mon:00:30-mon:01:30" });

        Assert.Equal("mon:00:30-mon:01:30", stack["orders-instance-1"]["preferredMaintenanceWindow"]);
    }

    [Fact]
    public async Task Parameter_that_would_let_plain_connections_in()
    {
        await AssertRefused(
            args => args.Parameters["rds.force_ssl"] = "0",
            "Parameters[\"rds.force_ssl\"] is '0'. Allowed: parameters other than the one that forces TLS. Fix: remove it: workloads that are linked connect with TLS.");
    }

    [Fact]
    public async Task Parameter_that_is_none()
    {
        await AssertRefused(
            args => args.Parameters["Work Mem"] = "64",
            "Parameters[\"Work Mem\"] is '64'. Allowed: names of parameters: lower-case letters, digits, . and _. Fix: write the name as the parameter group has it.");
    }

    private static async Task AssertRefused(Action<DatabaseArgs> change, string problem)
    {
        var message = await DatabaseStacks.RefusedAsync(change);

        Assert.EndsWith(problem, message, StringComparison.Ordinal);
    }
}
