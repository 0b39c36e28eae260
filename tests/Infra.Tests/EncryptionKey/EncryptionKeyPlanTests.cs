using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class EncryptionKeyPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new EncryptionKey("orders"), tier, "orders");

        Snapshot.Match(plan, $"EncryptionKey.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new EncryptionKey("orders", new()
            {
                Description = "Orders and what belongs to them",
                Users = { KeyUser.CloudFront, KeyUser.CloudWatchAlarms, KeyUser.CloudWatchLogs, KeyUser.EventBridge, KeyUser.S3Notifications, KeyUser.Sns },
                PolicyStatements =
                {
                    new PolicyStatement("Analytics", "kms:Decrypt") { Principal = "arn:aws:iam::210987654321:root" },
                },
                RotationDays = 90,
                DeletionWindowDays = 14,
                MultiRegion = true,
                ReplicaRegions = { "eu-central-1" },
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { Key = (args, _) => args.Description = "Orders" },
            }),
            Tier.Production,
            "orders");

        Snapshot.Match(plan, "EncryptionKey.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new EncryptionKey("orders", new() { Tier = tier })));
        }

        ComponentPagesTests.AssertFresh("encryption-key", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(EncryptionKeyArgs)),
            ["users"] = GeneratedSections.Values(typeof(KeyUser)),
            ["defaults"] = GeneratedSections.Defaults(EncryptionKeyDefaults.For),
            ["resources"] = GeneratedSections.Resources("orders", stacks),
        });
    }
}
