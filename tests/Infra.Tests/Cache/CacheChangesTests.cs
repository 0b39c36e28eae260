using Infra.Plans;
using Infra.Plans.Changes;

namespace Infra.Tests;

/// <summary>What happens to a production cache that exists when its arguments change.</summary>
public class CacheChangesTests
{
    public static TheoryData<string, Action<CacheArgs>> HarmlessChanges => new()
    {
        { "node type", args => args.NodeType = "cache.r7g.xlarge" },
        { "replicas", args => args.Replicas = 3 },
        { "version", args => args.EngineVersion = "9.0" },
        { "upgrade", args => (args.EngineVersion, args.UpgradeFrom) = ("9.0", "8.1") },
        { "eviction", args => args.Eviction = CacheEviction.Refuse },
        { "maintenance", args => args.Maintenance = new() { SnapshotRetentionDays = 14, SnapshotWindow = "22:00-23:00", Window = "sat:02:00-sat:03:00" } },
        { "snapshot", args => args.RestoreFrom = "sessions-last-good" },
        { "protection", args => args.DeletionProtection = false },
    };

    [Theory]
    [MemberData(nameof(HarmlessChanges))]
    public async Task Change_that_keeps_the_data(string change, Action<CacheArgs> apply)
    {
        Assert.NotEmpty(change);

        Assert.True((await CompareAsync(apply)).Operation is ChangeOperation.Same or ChangeOperation.Update);
    }

    [Fact]
    public async Task Another_key_would_replace_it_and_is_blocked()
    {
        var change = await CompareAsync(args => args.EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"));

        Assert.Equal(ChangeOperation.Replace, change.Operation);
        Assert.True(change.IsBlocked);
    }

    private static async Task<ResourceChange> CompareAsync(Action<CacheArgs> apply)
    {
        var before = await GoldenPlan.PreviewAsync(() => CacheStacks.Create(Tier.Production), Tier.Production);
        var after = await GoldenPlan.PreviewAsync(() => CacheStacks.Create(Tier.Production, apply), Tier.Production);
        return PlanComparison.Compare(before, after).Resources.Single(change => change.Resource.Type == "aws:elasticache/replicationGroup:ReplicationGroup");
    }
}
