using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class CacheFailsOverTests : RuleTests<CacheFailsOver>
{
    private const string Group = "aws:elasticache/replicationGroup:ReplicationGroup";
    private const string On = "automaticFailoverEnabled: true, multiAzEnabled: true";

    [Theory]
    [InlineData("numCacheClusters: 2")]
    [InlineData("numNodeGroups: 3, replicasPerNodeGroup: 1")]
    [InlineData("nodeGroupConfigurations: [{ replicaCount: 1 }, { replicaCount: 2 }]")]
    public void Good_with_a_replica_that_takes_over(string nodes) => Passes($"{Group} sessions: {{ {On}, {nodes} }}");

    [Fact]
    public void Good_with_a_node_that_joins() => Passes($$"""
        {{Group}} sessions: { {{On}} }
        aws:elasticache/cluster:Cluster second: { replicationGroupId: "${sessions.id}" }
        """);

    [Fact]
    public void Good_with_a_node_that_names_the_group_in_text() => Passes($$"""
        {{Group}} sessions: { replicationGroupId: acme-sessions, {{On}} }
        aws:elasticache/cluster:Cluster second: { replicationGroupId: acme-sessions }
        """);

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    public void Good_outside_production(string tier) => NotApplicable($"{Group} sessions: {{ tags: {{ tier: {tier} }} }}");

    [Fact]
    public void Bad_when_omitted() => ViolatesAll($"{Group} sessions: {{}}", "sessions", "sessions");

    [Theory]
    [InlineData("numCacheClusters: 2", "automaticFailoverEnabled")]
    [InlineData("numCacheClusters: 2, automaticFailoverEnabled: true", "multiAzEnabled")]
    [InlineData("numCacheClusters: 2, automaticFailoverEnabled: true, multiAzEnabled: false", "multiAzEnabled")]
    public void Bad_when_nothing_takes_over(string settings, string property) =>
        Violates($"{Group} sessions: {{ {settings} }}", "sessions", property, "No replica in another zone takes over.");

    [Theory]
    [InlineData("numCacheClusters: 1")]
    [InlineData("numNodeGroups: 3, replicasPerNodeGroup: 0")]
    [InlineData("nodeGroupConfigurations: [{ replicaCount: 1 }, { replicaCount: 0 }]")]
    public void Bad_with_too_few_nodes(string nodes) =>
        Violates($"{Group} sessions: {{ {On}, {nodes} }}", "sessions", "numCacheClusters", "There are too few nodes.");

    [Fact]
    public void Bad_when_the_node_joins_another_group() => ViolatesAll($$"""
        {{Group}} sessions: { {{On}} }
        {{Group}} pages: { {{On}}, numCacheClusters: 2 }
        aws:elasticache/cluster:Cluster third: { replicationGroupId: "${pages.id}" }
        """, "sessions");

    [Theory]
    [InlineData("automaticFailoverEnabled: true, multiAzEnabled: !unknown , numCacheClusters: 2", "multiAzEnabled")]
    [InlineData(On + ", numCacheClusters: !unknown ", "numCacheClusters")]
    public void Unknown_value(string settings, string property) =>
        Undecidable($"{Group} sessions: {{ {settings} }}", "sessions", property);
}
