using Infra.Testing.Snapshotting;
using Pulumi;

namespace Infra.Tests;

public class BucketPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Bucket("invoices"), tier, "invoices");

        Snapshot.Match(plan, $"Bucket.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Bucket("invoices", new()
            {
                EncryptionKey = new EncryptionKey("documents"),
                NoncurrentVersionDays = 365,
                LifecycleRules =
                {
                    new("archive") { Prefix = "2", MoveTo = BucketStorageClass.GlacierInstantRetrieval, MoveAfterDays = 90, ExpireAfterDays = 3650 },
                    new("tier") { MoveTo = BucketStorageClass.IntelligentTiering },
                    new("drafts") { Prefix = "drafts/", ExpireAfterDays = 30 },
                },
                CorsRules = { new() { Origins = { "https://shop.example.com" }, Methods = ["PUT"], Headers = { "*" }, ExposeHeaders = { "ETag" } } },
                ObjectLock = new(30) { Compliance = true },
                Events = true,
                LogBucket = new Bucket("logs", new() { TakesAccessLogs = true }),
                RequestMetrics = false,
                PolicyStatements = { arn => new("Inventory", "s3:PutObject") { Service = "s3.amazonaws.com", Resources = { Output.Format($"{arn}/inventory/*") } } },
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { Bucket = (args, _) => args.BucketNamespace = "account-regional" },
            }),
            Tier.Production,
            "invoices");

        Snapshot.Match(plan, "Bucket.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new Bucket("invoices", new() { Tier = tier })));
        }

        ComponentPagesTests.AssertFresh("bucket", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(BucketArgs)),
            ["lifecycle"] = GeneratedSections.Arguments(typeof(BucketLifecycleRule)),
            ["classes"] = GeneratedSections.Values(typeof(BucketStorageClass)),
            ["cors"] = GeneratedSections.Arguments(typeof(BucketCorsRule)),
            ["lock"] = GeneratedSections.Arguments(typeof(BucketObjectLock)),
            ["defaults"] = GeneratedSections.Defaults(BucketDefaults.For),
            ["resources"] = GeneratedSections.Resources("invoices", stacks),
            ["signals"] = GeneratedSections.Signals(BucketAlarms.For(BucketDefaults.For(Tier.Production))),
        });
    }
}
