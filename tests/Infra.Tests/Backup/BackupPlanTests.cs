using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class BackupPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => BackupStacks.Create(tier), tier, "nightly");

        Snapshot.Match(plan, $"Backup.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CreateWithAllOptions(), Tier.Production, "nightly");

        Snapshot.Match(plan, "Backup.AllOptions.plan.json");
    }

    private static Backup CreateWithAllOptions() => new("nightly", new()
    {
        Select = { ["backup"] = "yes", ["team"] = "payments" },
        AlsoResources = { "arn:aws:s3:::*", "arn:aws:rds:*:*:db:*" },
        DailyRetentionDays = 7,
        WeeklyRetentionDays = 31,
        MonthlyRetentionDays = 2557,
        Hour = 14,
        TimeZone = "Europe/Berlin",
        EncryptionKey = new EncryptionKey("backups"),
        Lock = BackupLock.Compliance,
        LockGraceDays = 60,
        CopyToRegion = "eu-central-1",
        CopyKeyArn = "arn:aws:kms:eu-central-1:123456789012:key/0123",
        RestoreTests = { new("DynamoDB"), new("Aurora") { KeepHours = 2, Metadata = { ["dbSubnetGroupName"] = "orders" } } },
        Tags = { ["team"] = "payments" },
        Customize = new() { Plan = (args, _) => args.Name = "nightly" },
    });
}
