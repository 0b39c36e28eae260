using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseIsMonitoredTests : RuleTests<DatabaseIsMonitored>
{
    private const string On = "performanceInsightsEnabled: true, monitoringInterval: 60";

    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { " + On + " }")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance orders: { " + On + " }")]
    [InlineData("aws:rds/cluster:Cluster orders: { dbClusterInstanceClass: db.m6gd.large, " + On + " }")]
    public void Good_when_both_are_on(string plan) => Passes(plan);

    [Fact]
    public void Good_for_a_member_that_inherits_from_its_cluster() => Passes($$"""
        aws:rds/cluster:Cluster orders: { {{On}} }
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}" }
        """);

    [Fact]
    public void Good_for_a_cluster_that_leaves_it_to_its_members() => NotApplicable("aws:rds/cluster:Cluster orders: { engine: aurora-mysql }");

    [Theory]
    [InlineData("{ engine: mysql, instanceClass: db.t4g.micro, monitoringInterval: 30 }")]
    [InlineData("{ engine: mariadb, instanceClass: db.t3.small, monitoringInterval: 30 }")]
    [InlineData("{ engine: mysql, instanceClass: db.t3.small, monitoringInterval: 30 }")]
    [InlineData("{ engine: mariadb, instanceClass: db.t4g.micro, monitoringInterval: 30 }")]
    public void Good_without_insights_where_there_are_none(string database) => Passes($"aws:rds/instance:Instance orders: {database}");

    [Theory]
    [InlineData("db.t4g.medium", true)]
    [InlineData("db.r8g.large", false)]
    public void Good_without_insights_for_small_members_of_MySQL_clusters_only(string size, bool isExcused)
    {
        var plan = $$"""
            aws:rds/cluster:Cluster orders: { engine: aurora-mysql }
            aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}", engine: aurora-mysql, instanceClass: {{size}}, monitoringInterval: 60 }
            """;
        if (isExcused)
        {
            Passes(plan);
        }
        else
        {
            Violates(plan, "one", message: "Performance Insights is off.");
        }
    }

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:rds/instance:Instance orders: {}", "orders", "orders");

    [Theory]
    [InlineData("{ monitoringInterval: 60 }", "performanceInsightsEnabled", "Performance Insights is off.")]
    [InlineData("{ monitoringInterval: 60, engine: postgres, instanceClass: db.t4g.micro }", "performanceInsightsEnabled", "Performance Insights is off.")]
    [InlineData("{ monitoringInterval: 60, engine: mysql, instanceClass: db.t4g.medium }", "performanceInsightsEnabled", "Performance Insights is off.")]
    [InlineData("{ performanceInsightsEnabled: true, monitoringInterval: 0 }", "monitoringInterval", "Enhanced Monitoring is off.")]
    [InlineData("{ performanceInsightsEnabled: true }", "monitoringInterval", "Enhanced Monitoring is off.")]
    public void Bad_when_one_is_off(string database, string property, string message) =>
        Violates($"aws:rds/instance:Instance orders: {database}", "orders", property, message);

    [Fact]
    public void Bad_when_it_is_another_cluster_that_is_monitored() => ViolatesAll($$"""
        aws:rds/cluster:Cluster orders: {}
        aws:rds/cluster:Cluster stock: { {{On}} }
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}" }
        """, "one", "one");

    [Fact]
    public void Unknown_value() => Undecidable("""
        aws:rds/instance:Instance orders: { performanceInsightsEnabled: !unknown , monitoringInterval: 60 }
        """, "orders", "performanceInsightsEnabled");

    [Fact]
    public void Unknown_when_the_cluster_is_not_in_the_plan() => Undecidable("""
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: elsewhere, monitoringInterval: 60 }
        """, "one", "clusterIdentifier");
}
