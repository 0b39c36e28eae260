using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class CacheKeepsSnapshotsTests : RuleTests<CacheKeepsSnapshots>
{
    private const string TooFew = "Snapshots are kept for too few days.";

    [Theory]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup")]
    [InlineData("aws:elasticache/cluster:Cluster")]
    [InlineData("aws:elasticache/serverlessCache:ServerlessCache")]
    public void Good_when_kept_long_enough(string type) => Passes($"{type} sessions: {{ engine: redis, snapshotRetentionLimit: 7 }}");

    [Theory]
    [InlineData("aws:elasticache/cluster:Cluster pages: { engine: memcached }")]
    [InlineData("aws:elasticache/serverlessCache:ServerlessCache pages: { engine: memcached }")]
    [InlineData("aws:elasticache/cluster:Cluster one: { replicationGroupId: sessions }")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup pages: { globalReplicationGroupId: acme }")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup pages: { tags: { tier: sandbox } }")]
    public void Good_where_there_are_none_to_make(string plan) => NotApplicable(plan);

    [Fact]
    public void Good_in_staging_for_a_day() => Passes("""
        aws:elasticache/replicationGroup:ReplicationGroup sessions: { snapshotRetentionLimit: 1, tags: { tier: staging } }
        """);

    [Theory]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup")]
    [InlineData("aws:elasticache/cluster:Cluster")]
    [InlineData("aws:elasticache/serverlessCache:ServerlessCache")]
    public void Bad_when_omitted(string type) =>
        Violates($"{type} sessions: {{ engine: valkey }}", "sessions", "snapshotRetentionLimit", TooFew);

    [Fact]
    public void Bad_for_a_group_that_is_named() => Violates("""
        aws:elasticache/replicationGroup:ReplicationGroup sessions: { replicationGroupId: acme-sessions }
        """, "sessions", "snapshotRetentionLimit", TooFew);

    [Theory]
    [InlineData("staging", 0)]
    [InlineData("production", 6)]
    public void Bad_by_tier(string tier, int days) => Violates($$"""
        aws:elasticache/replicationGroup:ReplicationGroup sessions: { snapshotRetentionLimit: {{days}}, tags: { tier: {{tier}} } }
        """, "sessions", "snapshotRetentionLimit", TooFew);

    [Fact]
    public void Bad_when_more_is_asked_for() => Violates(
        "aws:elasticache/serverlessCache:ServerlessCache sessions: { snapshotRetentionLimit: 7 }", "sessions", configuration: "minimumDays: 14");

    [Theory]
    [InlineData("{ snapshotRetentionLimit: !unknown }", "snapshotRetentionLimit")]
    [InlineData("{ engine: !unknown }", "engine")]
    public void Unknown_value(string cache, string property) =>
        Undecidable($"aws:elasticache/serverlessCache:ServerlessCache sessions: {cache}", "sessions", property);
}
