using Infra.Plans;
using Infra.Plans.Changes;

namespace Infra.Tests;

/// <summary>What happens to a production database that exists when its arguments change.</summary>
public class DatabaseChangesTests
{
    public static TheoryData<string, Action<DatabaseArgs>> HarmlessChanges => new()
    {
        { "capacity", args => args.Capacity = new() { MinAcu = 4, MaxAcu = 64 } },
        { "fixed instances", args => args.Capacity = new() { InstanceClass = "db.r8g.large" } },
        { "readers", args => args.Readers = 3 },
        { "database name", args => args.DatabaseName = "renamed" },
        { "master user", args => args.Users.Master = "renamed" },
        { "users", args => args.Users.Application = "renamed" },
        { "version", args => args.EngineVersion = "17.5" },
        { "upgrade", args => (args.EngineVersion, args.UpgradeFrom) = ("18.1", "17") },
        { "windows", args => args.Maintenance = new() { BackupRetentionDays = 7, BackupWindow = "22:00-23:00", Window = "sat:02:00-sat:03:00" } },
        { "parameters", args => args.Parameters["work_mem"] = "65536" },
        { "snapshot", args => args.RestoreFrom = "orders-last-good" },
        { "Data API", args => args.DataApi = true },
        { "protection", args => args.DeletionProtection = false },
    };

    [Theory]
    [MemberData(nameof(HarmlessChanges))]
    public async Task Change_that_keeps_the_data(string change, Action<DatabaseArgs> apply)
    {
        Assert.NotEmpty(change);
        var changes = await CompareAsync(apply);

        Assert.DoesNotContain(Stateful(changes), resource => resource.Operation is ChangeOperation.Replace or ChangeOperation.Delete);
    }

    [Fact, Row("database/replacement")]
    public async Task Another_engine_would_replace_the_database_and_is_blocked()
    {
        var changes = await CompareAsync(args => args.Engine = DatabaseEngine.MySql);

        var cluster = Stateful(changes).Single(resource => resource.Resource.Name == "orders-cluster");
        Assert.Equal(ChangeOperation.Replace, cluster.Operation);
        Assert.True(cluster.IsBlocked);
    }

    [Fact]
    public async Task Another_key_would_replace_the_database_and_is_blocked()
    {
        var changes = await CompareAsync(args => args.EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"));

        var cluster = Stateful(changes).Single(resource => resource.Resource.Name == "orders-cluster");
        Assert.Equal(ChangeOperation.Replace, cluster.Operation);
        Assert.True(cluster.IsBlocked);
    }

    private static async Task<PlanChanges> CompareAsync(Action<DatabaseArgs> apply)
    {
        var before = await GoldenPlan.PreviewAsync(() => DatabaseStacks.Create(Tier.Production), Tier.Production);
        var after = await GoldenPlan.PreviewAsync(() => DatabaseStacks.Create(Tier.Production, apply), Tier.Production);
        return PlanComparison.Compare(before, after);
    }

    private static IEnumerable<ResourceChange> Stateful(PlanChanges changes) =>
        changes.Resources.Where(change => change.Resource.Type is "aws:rds/cluster:Cluster" or "aws:rds/clusterInstance:ClusterInstance");
}
