using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class CacheIsEncryptedTests : RuleTests<CacheIsEncrypted>
{
    private const string Group = "aws:elasticache/replicationGroup:ReplicationGroup";
    private const string Cluster = "aws:elasticache/cluster:Cluster";

    [Theory]
    [InlineData("{ atRestEncryptionEnabled: true, transitEncryptionEnabled: true }")]
    [InlineData("{ atRestEncryptionEnabled: true, transitEncryptionEnabled: true, transitEncryptionMode: required }")]
    [InlineData("{ atRestEncryptionEnabled: 'true', transitEncryptionEnabled: true }")]
    public void Good_when_both(string group) => Passes($"{Group} sessions: {group}");

    [Fact]
    public void Good_for_valkey_when_at_rest_is_omitted() => Passes($"{Group} sessions: {{ engine: valkey, transitEncryptionEnabled: true }}");

    [Fact]
    public void Good_for_the_secondary_of_a_global_datastore() => Passes($"{Group} sessions: {{ globalReplicationGroupId: acme }}");

    [Fact]
    public void Good_for_a_member_of_a_group() => NotApplicable($"{Cluster} one: {{ replicationGroupId: sessions }}");

    [Fact]
    public void Good_for_memcached() => Passes($"{Cluster} pages: {{ engine: memcached, transitEncryptionEnabled: true }}");

    [Theory]
    [InlineData("{}")]
    [InlineData("{ replicationGroupId: acme-sessions }")]
    public void Bad_when_omitted(string group) => ViolatesAll($"{Group} sessions: {group}", "sessions", "sessions");

    [Theory]
    [InlineData("{ atRestEncryptionEnabled: true }", "transitEncryptionEnabled", "Connections are not encrypted.")]
    [InlineData("{ atRestEncryptionEnabled: true, transitEncryptionEnabled: false }", "transitEncryptionEnabled", "Connections are not encrypted.")]
    [InlineData("{ transitEncryptionEnabled: true }", "atRestEncryptionEnabled", "What the cache writes to disk is not encrypted.")]
    [InlineData("{ engine: valkey, atRestEncryptionEnabled: false, transitEncryptionEnabled: true }", "atRestEncryptionEnabled", "What the cache writes to disk is not encrypted.")]
    [InlineData("{ engine: valkey, transitEncryptionEnabled: true, transitEncryptionMode: preferred }", "transitEncryptionMode", "Connections without TLS are accepted as well.")]
    public void Bad_when_one_is_missing(string group, string property, string message) =>
        Violates($"{Group} sessions: {group}", "sessions", property, message);

    [Theory]
    [InlineData("memcached")]
    [InlineData("redis")]
    public void Bad_for_a_cluster_when_omitted(string engine) =>
        Violates($"{Cluster} pages: {{ engine: {engine} }}", "pages", "transitEncryptionEnabled", "Connections are not encrypted.");

    [Theory]
    [InlineData("{ atRestEncryptionEnabled: true, transitEncryptionEnabled: !unknown }", "transitEncryptionEnabled")]
    [InlineData("{ engine: !unknown , transitEncryptionEnabled: true }", "atRestEncryptionEnabled")]
    public void Unknown_value(string group, string property) => Undecidable($"{Group} sessions: {group}", "sessions", property);
}
