using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseSpansZonesTests : RuleTests<DatabaseSpansZones>
{
    private const string OneInstance = "The cluster has too few instances.";

    [Fact]
    public void Good_for_an_instance_in_two_zones() => Passes("aws:rds/instance:Instance orders: { multiAz: true }");

    [Theory]
    [InlineData("rds")]
    [InlineData("docdb")]
    [InlineData("neptune")]
    public void Good_for_a_cluster_of_two(string module) => Passes($$"""
        aws:{{module}}/cluster:Cluster orders: {}
        aws:{{module}}/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}", availabilityZone: eu-west-1a }
        aws:{{module}}/clusterInstance:ClusterInstance two: { clusterIdentifier: "${orders.clusterIdentifier}", availabilityZone: eu-west-1b }
        """);

    [Fact]
    public void Good_when_the_cluster_is_named_in_text() => Passes("""
        aws:rds/cluster:Cluster orders: { clusterIdentifier: acme-orders }
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: acme-orders }
        aws:rds/clusterInstance:ClusterInstance two: { clusterIdentifier: acme-orders }
        """);

    [Theory]
    [InlineData("{ engine: postgres, dbClusterInstanceClass: db.m6gd.large }")]
    [InlineData("{ engine: aurora-mysql, engineMode: serverless }")]
    public void Good_for_a_cluster_that_names_no_instances(string cluster) => Passes($"aws:rds/cluster:Cluster orders: {cluster}");

    [Theory]
    [InlineData("{}", "${orders.id}")]
    [InlineData("{ clusterIdentifier: acme-orders }", "acme-orders")]
    public void Good_when_readers_are_scaled(string cluster, string name) => Passes($$"""
        aws:rds/cluster:Cluster orders: {{cluster}}
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}" }
        aws:appautoscaling/target:Target readers: { resourceId: "cluster:{{name}}", minCapacity: 1, maxCapacity: 4 }
        """);

    [Fact]
    public void Bad_when_the_readers_of_another_cluster_are_scaled() => Violates("""
        aws:rds/cluster:Cluster orders: { clusterIdentifier: acme-orders }
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}" }
        aws:appautoscaling/target:Target readers: { resourceId: "cluster:acme-stock", minCapacity: 1, maxCapacity: 4 }
        """, "orders", message: OneInstance);

    [Fact]
    public void Good_for_a_replica() => NotApplicable("aws:rds/instance:Instance replica: { replicateSourceDb: orders }");

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    public void Good_outside_production(string tier) =>
        NotApplicable($"aws:rds/instance:Instance orders: {{ multiAz: false, tags: {{ tier: {tier} }} }}");

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:rds/instance:Instance orders: {}", "orders", "multiAz", "The instance is in one zone.");

    [Theory]
    [InlineData("rds")]
    [InlineData("docdb")]
    [InlineData("neptune")]
    public void Bad_for_a_cluster_of_one(string module) => Violates($$"""
        aws:{{module}}/cluster:Cluster orders: {}
        aws:{{module}}/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}" }
        """, "orders", message: OneInstance);

    [Fact]
    public void Bad_when_the_other_instance_is_of_another_cluster() => ViolatesAll("""
        aws:rds/cluster:Cluster orders: {}
        aws:rds/cluster:Cluster stock: {}
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}" }
        aws:rds/clusterInstance:ClusterInstance two: { clusterIdentifier: "${stock.id}" }
        """, "orders", "stock");

    [Fact]
    public void Bad_when_both_are_placed_in_one_zone() => Violates("""
        aws:rds/cluster:Cluster orders: {}
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}", availabilityZone: eu-west-1a }
        aws:rds/clusterInstance:ClusterInstance two: { clusterIdentifier: "${orders.id}", availabilityZone: eu-west-1a }
        """, "orders", message: "All instances of the cluster are in one zone.");

    [Fact]
    public void Bad_when_more_are_asked_for() => Violates("""
        aws:rds/cluster:Cluster orders: {}
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}" }
        aws:rds/clusterInstance:ClusterInstance two: { clusterIdentifier: "${orders.id}" }
        """, "orders", message: OneInstance, configuration: "minimumInstances: 3");

    [Fact]
    public void Unknown_value() => Undecidable("aws:rds/instance:Instance orders: { multiAz: !unknown }", "orders", "multiAz");

    [Fact]
    public void Unknown_cluster_of_an_instance() => Undecidable("""
        aws:rds/cluster:Cluster orders: {}
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}" }
        aws:rds/clusterInstance:ClusterInstance two: { clusterIdentifier: !unknown }
        """, "orders");

    [Fact]
    public void Unknown_zone() => Undecidable("""
        aws:rds/cluster:Cluster orders: {}
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}", availabilityZone: eu-west-1a }
        aws:rds/clusterInstance:ClusterInstance two: { clusterIdentifier: "${orders.id}", availabilityZone: !unknown }
        """, "orders");
}
