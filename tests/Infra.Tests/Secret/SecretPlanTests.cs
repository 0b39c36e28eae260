using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class SecretPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Secret("token"), tier, "token");

        Snapshot.Match(plan, $"Secret.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Secret("token", new()
            {
                Description = "Token of the payment provider; issued by its console",
                EncryptionKey = new EncryptionKey("shop", new() { MultiRegion = true, ReplicaRegions = { "eu-central-1" } }),
                Rotation = new() { FunctionArn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate", AfterDays = 14, Immediately = true },
                ReplicaRegions = { "eu-central-1" },
                RecoveryWindowDays = 14,
                PolicyStatements = { new PolicyStatement("Partner", "secretsmanager:GetSecretValue") { Principal = "arn:aws:iam::210987654321:role/reader" } },
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { Secret = (args, _) => args.ForceOverwriteReplicaSecret = true },
            }),
            Tier.Production,
            "token");

        Snapshot.Match(plan, "Secret.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new Secret("token", new() { Tier = tier })));
        }

        ComponentPagesTests.AssertFresh("secret", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(SecretArgs)),
            ["rotation"] = GeneratedSections.Arguments(typeof(SecretRotation)),
            ["defaults"] = GeneratedSections.Defaults(SecretDefaults.For),
            ["resources"] = GeneratedSections.Resources("token", stacks),
        });
    }
}
