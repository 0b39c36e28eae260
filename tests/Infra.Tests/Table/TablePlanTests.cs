using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class TablePlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => TableStacks.Create(), tier, "orders");

        Snapshot.Match(plan, $"Table.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => TableStacks.Create(SetAll), Tier.Production, "orders");

        Snapshot.Match(plan, "Table.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TableStacks.RunAsync(args =>
            {
                args.Tier = tier;
                args.Indexes.Add(new TableIndex("by-status", TableKey.String("status")));
                args.Indexes.Add(new TableIndex("by-customer", TableKey.String("customer")));
            }));
        }

        var production = TableDefaults.For(Tier.Production);
        ComponentPagesTests.AssertFresh("table", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(TableArgs)),
            ["index"] = GeneratedSections.Arguments(typeof(TableIndex)),
            ["stream"] = GeneratedSections.Values(typeof(TableStream)),
            ["defaults"] = GeneratedSections.Defaults(TableDefaults.For),
            ["resources"] = GeneratedSections.Resources("orders", stacks),
            ["signals"] = GeneratedSections.Signals(
                [.. TableAlarms.For(production), .. TableAlarms.ForIndex(production), .. TableAlarms.ForOperation(production)]),
        });
    }

    private static void SetAll(TableArgs args)
    {
        args.SortKey = TableKey.Number("createdAt");
        args.Indexes.Add(new TableIndex("by-status", TableKey.String("tenant"), TableKey.String("status")) { SortKey = { TableKey.Number("createdAt") } });
        args.Indexes.Add(new TableIndex("by-customer", TableKey.String("customer")) { Attributes = { "total", "currency" } });
        args.Indexes.Add(new TableIndex("by-hash", TableKey.Binary("hash")) { KeysOnly = true });
        args.TimeToLiveAttribute = "expiresAt";
        args.Stream = TableStream.NewAndOldImages;
        args.EncryptionKey = new EncryptionKey("documents");
        args.RecoveryDays = 14;
        args.MaxReadUnits = 4000;
        args.MaxWriteUnits = 1000;
        args.InfrequentAccess = true;
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.Table = (table, _) => table.WarmThroughput = new Pulumi.Aws.DynamoDB.Inputs.TableWarmThroughputArgs { ReadUnitsPerSecond = 15000 };
    }
}
