using Pulumi;

namespace Infra.Tests;

public class DatabaseTests
{
    [Theory, Row("database/encryption", "database/password", "database/backups", "database/insights", "database/minor-upgrade")]
    [InlineData(Tier.Sandbox, 1)]
    [InlineData(Tier.Staging, 2)]
    [InlineData(Tier.Production, 2)]
    public async Task Every_tier_is_encrypted_private_and_without_a_password_of_its_own(Tier tier, int instances)
    {
        var (stack, _) = await DatabaseStacks.RunAsync(tier);
        var cluster = stack["orders-cluster"];

        Assert.Equal(true, cluster["storageEncrypted"]);
        Assert.Equal(true, cluster["manageMasterUserPassword"]);
        Assert.Null(cluster["masterPassword"]);
        Assert.Equal(true, cluster["iamDatabaseAuthenticationEnabled"]);
        Assert.Equal(true, cluster["copyTagsToSnapshot"]);
        Assert.Equal(false, cluster["deleteAutomatedBackups"]);
        Assert.Equal("open-source-rds-extended-support-disabled", cluster["engineLifecycleSupport"]);
        Assert.Null(cluster["availabilityZones"]);
        Assert.Equal(["orders-group-id"], cluster.Strings("vpcSecurityGroupIds"));
        Assert.DoesNotContain(stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"), rule => (string?)rule["securityGroupId"] == "orders-group-id");
        var all = stack.OfType("aws:rds/clusterInstance:ClusterInstance");
        Assert.Equal(instances, all.Length);
        Assert.All(all, instance =>
        {
            Assert.Equal(false, instance["publiclyAccessible"]);
            Assert.Equal(true, instance["performanceInsightsEnabled"]);
            Assert.Equal(60.0, instance["monitoringInterval"]);
        });
    }

    [Fact, Row("database/reader")]
    public async Task Reader_of_production_is_hot_and_in_another_zone()
    {
        var (stack, _) = await DatabaseStacks.RunAsync(Tier.Production);

        Assert.Equal([("eu-west-1a", 0.0), ("eu-west-1b", 1.0)], Places(stack));
    }

    [Fact]
    public async Task More_readers_go_around_the_zones_and_do_not_follow_the_writer()
    {
        var (stack, _) = await DatabaseStacks.RunAsync(Tier.Production, args => args.Readers = 3);

        Assert.Equal([("eu-west-1a", 0.0), ("eu-west-1b", 1.0), ("eu-west-1c", 2.0), ("eu-west-1a", 3.0)], Places(stack));
    }

    [Theory, Row("database/tls")]
    [InlineData(DatabaseEngine.PostgreSql, "rds.force_ssl", "1")]
    [InlineData(DatabaseEngine.MySql, "require_secure_transport", "ON")]
    public async Task Connections_without_TLS_are_refused(DatabaseEngine engine, string parameter, string value)
    {
        var (stack, _) = await DatabaseStacks.RunAsync(change: args => args.Engine = engine);

        var group = Assert.Single(stack.OfType("aws:rds/clusterParameterGroup:ClusterParameterGroup"));
        Assert.Equal(group.Name, stack["orders-cluster"]["dbClusterParameterGroupName"]);
        Assert.Contains((parameter, value), Parameters(group));
    }

    [Fact, Row("database/final-snapshot", "database/insights")]
    public async Task Snapshot_and_logs_are_named_after_the_cluster_whose_name_each_creation_makes_anew()
    {
        var (stack, _) = await DatabaseStacks.RunAsync(Tier.Production);
        var cluster = stack["orders-cluster"];

        Assert.Null(stack["orders-db"]["name"]);
        Assert.Equal("orders-db", cluster["clusterIdentifier"]);
        Assert.Equal("orders-db-aurora-postgresql-final", cluster["finalSnapshotIdentifier"]);
        Assert.Equal("/aws/rds/cluster/orders-db/postgresql", stack["orders-postgresql-logs"]["name"]);
        Assert.Equal(365.0, stack["orders-postgresql-logs"]["retentionInDays"]);
    }

    [Theory, Row("database/deletion-protection")]
    [InlineData(Tier.Sandbox, false, false)]
    [InlineData(Tier.Staging, true, false)]
    [InlineData(Tier.Production, true, true)]
    public async Task Protection_goes_by_tier(Tier tier, bool byAws, bool byPulumi)
    {
        var plan = await GoldenPlan.PreviewAsync(() => DatabaseStacks.Create(tier), tier);

        var stateful = plan.Resources.Where(resource => resource.Type is "aws:rds/cluster:Cluster" or "aws:rds/clusterInstance:ClusterInstance").ToList();
        Assert.All(stateful, resource => Assert.Equal(byPulumi, resource.Options.Protect == true));
        var (stack, _) = await DatabaseStacks.RunAsync(tier);
        Assert.Equal(byAws, stack["orders-cluster"]["deletionProtection"]);
        Assert.Equal(tier == Tier.Sandbox, stack["orders-cluster"]["skipFinalSnapshot"]);
    }

    [Fact]
    public async Task Released_database_is_protected_by_nobody()
    {
        var plan = await GoldenPlan.PreviewAsync(() => DatabaseStacks.Create(Tier.Production, args => args.DeletionProtection = false), Tier.Production);

        Assert.DoesNotContain(plan.Resources, resource => resource.Type.StartsWith("aws:rds/", StringComparison.Ordinal) && resource.Options.Protect == true);
        var (stack, _) = await DatabaseStacks.RunAsync(Tier.Production, args => args.DeletionProtection = false);
        Assert.Equal(false, stack["orders-cluster"]["deletionProtection"]);
        Assert.Equal(false, stack["orders-cluster"]["skipFinalSnapshot"]);
    }

    [Fact, Row("database/major-upgrade")]
    public async Task Major_upgrade_keeps_the_old_parameters_until_it_is_over()
    {
        var (before, _) = await DatabaseStacks.RunAsync(Tier.Production, args => args.EngineVersion = "16");
        var (during, _) = await DatabaseStacks.RunAsync(Tier.Production, args => (args.EngineVersion, args.UpgradeFrom) = ("17.5", "16"));
        var (after, _) = await DatabaseStacks.RunAsync(Tier.Production, args => args.EngineVersion = "17.5");

        Assert.Equal(["orders-parameters-16"], Groups(before));
        Assert.Equal(["orders-parameters-16", "orders-parameters-17"], Groups(during));
        Assert.Equal(["orders-parameters-17"], Groups(after));
        Assert.Equal([false, true, false], new[] { before, during, after }.Select(stack => stack["orders-cluster"]["allowMajorVersionUpgrade"]));
        Assert.Equal([false, true, false], new[] { before, during, after }.Select(stack => stack["orders-cluster"]["applyImmediately"]));
        Assert.Equal("aurora-postgresql17", during["orders-parameters-17"]["family"]);
        Assert.Equal("orders-parameters-17", during["orders-cluster"]["dbClusterParameterGroupName"]);
    }

    [Fact, Row("database/minor-upgrade")]
    public async Task Minor_version_is_left_to_AWS_except_during_an_upgrade()
    {
        Assert.Contains("engineVersion", await IgnoredAsync(_ => { }));
        Assert.DoesNotContain("engineVersion", await IgnoredAsync(args => (args.EngineVersion, args.UpgradeFrom) = ("17.5", "16")));
    }

    [Fact]
    public async Task Restored_database_has_the_users_and_databases_of_its_snapshot()
    {
        var (stack, _) = await DatabaseStacks.RunAsync(change: args => args.RestoreFrom = "orders-last-good");

        Assert.Equal("orders-last-good", stack["orders-cluster"]["snapshotIdentifier"]);
        Assert.Null(stack["orders-cluster"]["masterUsername"]);
        Assert.Null(stack["orders-cluster"]["databaseName"]);
    }

    [Theory]
    [InlineData("shop-orders", "shop_orders")]
    [InlineData("order", "order_db")]
    [InlineData("postgres", "postgres_db")]
    public async Task Database_is_named_after_the_component_unless_SQL_means_something_else_by_it(string name, string database)
    {
        var stack = await TestStack.RunAsync(() => new Database(name, new() { Network = new Network("main") }));

        Assert.Equal(database, stack[$"{name}-cluster"]["databaseName"]);
    }

    [Fact, Row("database/capacity")]
    public async Task Sandbox_pauses_and_production_does_not()
    {
        var (sandbox, _) = await DatabaseStacks.RunAsync(Tier.Sandbox);
        var (production, _) = await DatabaseStacks.RunAsync(Tier.Production);

        Assert.Equal((0.0, 300.0), Scaling(sandbox));
        Assert.Equal((2.0, null), Scaling(production));
    }

    [Fact]
    public async Task Fixed_instances_have_no_scaling()
    {
        var (stack, _) = await DatabaseStacks.RunAsync(change: args => args.Capacity = new() { InstanceClass = "db.r8g.large" });

        Assert.Null(stack["orders-cluster"]["serverlessv2ScalingConfiguration"]);
        Assert.Equal("db.r8g.large", stack["orders-instance-1"]["instanceClass"]);
    }

    [Fact]
    public async Task Burstable_MySql_has_no_memory_for_insights()
    {
        var (stack, _) = await DatabaseStacks.RunAsync(change: args => (args.Engine, args.Capacity) = (DatabaseEngine.MySql, new() { InstanceClass = "db.t4g.medium" }));

        Assert.Null(stack["orders-instance-1"]["performanceInsightsEnabled"]);
    }

    private static async Task<IEnumerable<string>> IgnoredAsync(Action<DatabaseArgs> change)
    {
        var plan = await GoldenPlan.PreviewAsync(() => DatabaseStacks.Create(Tier.Production, change), Tier.Production);
        return plan.Resources.Single(resource => resource.Name == "orders-cluster").Options.IgnoreChanges;
    }

    private static IEnumerable<(string, double)> Places(RecordedStack stack) =>
        stack.OfType("aws:rds/clusterInstance:ClusterInstance").OrderBy(instance => instance.Name, StringComparer.Ordinal)
            .Select(instance => ((string)instance["availabilityZone"]!, (double)instance["promotionTier"]!));

    private static IEnumerable<string> Groups(RecordedStack stack) =>
        stack.OfType("aws:rds/clusterParameterGroup:ClusterParameterGroup").Select(group => group.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<(string, string)> Parameters(RecordedResource group)
    {
        for (var index = 0; group[$"parameters.{index}.name"] is string name; index++)
        {
            yield return (name, (string)group[$"parameters.{index}.value"]!);
        }
    }

    private static (object?, object?) Scaling(RecordedStack stack) =>
        (stack["orders-cluster"]["serverlessv2ScalingConfiguration.minCapacity"], stack["orders-cluster"]["serverlessv2ScalingConfiguration.secondsUntilAutoPause"]);
}
