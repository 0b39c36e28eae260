using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class DatabasePlanTests
{
    [Theory, Row("database/backups")]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => DatabaseStacks.Create(tier), tier, "orders");

        Snapshot.Match(plan, $"Database.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CreateWithAllOptions(), Tier.Production, "orders");

        Snapshot.Match(plan, "Database.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add((await DatabaseStacks.RunAsync(tier)).Stack);
        }

        var (_, scaled) = await DatabaseStacks.RunAsync(Tier.Production);
        var (_, fixedSize) = await DatabaseStacks.RunAsync(Tier.Production, args => (args.Capacity, args.Proxy) = (new() { InstanceClass = "db.r8g.large" }, true));
        ComponentPagesTests.AssertFresh("database", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(DatabaseArgs)),
            ["capacity"] = GeneratedSections.Arguments(typeof(DatabaseCapacity)),
            ["users"] = GeneratedSections.Arguments(typeof(DatabaseUsers)),
            ["maintenance"] = GeneratedSections.Arguments(typeof(DatabaseMaintenance)),
            ["existing"] = GeneratedSections.Arguments(typeof(ExistingDatabaseArgs)),
            ["defaults"] = GeneratedSections.Defaults(DatabaseDefaults.For),
            ["resources"] = GeneratedSections.Resources("orders", stacks),
            ["signals"] = GeneratedSections.Signals(scaled.Signals.Concat(fixedSize.Signals).Select(signal => signal.Signal).DistinctBy(signal => signal.Name)),
        });
    }

    private static Database CreateWithAllOptions() => DatabaseStacks.Create(Tier.Production, args =>
    {
        args.Engine = DatabaseEngine.MySql;
        args.EngineVersion = "8.4.mysql_aurora.4.01.0";
        args.UpgradeFrom = "8.0";
        args.Capacity = new() { InstanceClass = "db.r8g.large" };
        args.Readers = 3;
        args.DatabaseName = "shop";
        args.Users = new() { Master = "keeper", Application = "shop_app", ReadOnly = "shop_reports" };
        args.Maintenance = new() { BackupRetentionDays = 21, BackupWindow = "22:00-23:00", Window = "sat:23:30-sun:00:30" };
        args.EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        args.RestoreFrom = "orders-before-the-move";
        args.Parameters["max_allowed_packet"] = "67108864";
        args.DataApi = true;
        args.Proxy = true;
        args.DeletionProtection = false;
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.Cluster = (child, _) => child.BacktrackWindow = 86_400;
    });
}
