namespace Infra.Tests;

public class BackupAlarmsTests
{
    [Theory]
    [InlineData(false, false, "failed-backups", "no-backups")]
    [InlineData(true, false, "failed-backups", "no-backups", "failed-copies")]
    [InlineData(true, true, "failed-backups", "no-backups", "failed-copies", "failed-restores")]
    public void Failures_and_absence_are_watched(bool hasCopies, bool hasRestoreTests, params string[] signals)
    {
        Assert.Equal(signals, BackupAlarms.For(hasCopies, hasRestoreTests).Select(signal => signal.Name));
        Assert.All(BackupAlarms.For(hasCopies, hasRestoreTests), SignalAssert.IsValid);
    }

    [Fact]
    public async Task Alarms_of_the_vault_are_made()
    {
        var stack = await TestStack.RunAsync(() => _ = new Alarms("shop", new() { Watch = { BackupStacks.Create(Tier.Sandbox, args => args.CopyToRegion = "eu-central-1") } }));

        Assert.Equal("breaching", stack["shop-backup.nightly.no-backups"]["treatMissingData"]);
        Assert.Equal("nightly-vault", stack["shop-backup.nightly.no-backups"]["dimensions.BackupVaultName"]);
        Assert.Equal("nightly-vault", stack["shop-backup.nightly.failed-backups"]["metricQueries.1.metric.dimensions.BackupVaultName"]);
        Assert.True(stack.Has("shop-backup.nightly.failed-copies"));
    }
}
