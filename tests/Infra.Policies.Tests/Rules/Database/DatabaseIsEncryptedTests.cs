using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseIsEncryptedTests : RuleTests<DatabaseIsEncrypted>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Good_when_encrypted(string type) => Passes($$"""
        {{type}} orders: { storageEncrypted: true }
        """);

    [Fact]
    public void Good_for_a_replica_that_follows_its_source() => NotApplicable("""
        aws:rds/instance:Instance replica: { replicateSourceDb: orders }
        """);

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Bad_when_omitted(string type) => Violates($"{type} orders: {{}}", "orders", "storageEncrypted", "The storage is not encrypted.");

    [Fact]
    public void Bad_when_false() => Violates("aws:rds/instance:Instance orders: { storageEncrypted: false }", "orders", "storageEncrypted");

    [Fact]
    public void Bad_for_a_replica_that_says_so_itself() => Violates("""
        aws:rds/instance:Instance replica: { replicateSourceDb: orders, storageEncrypted: false }
        """, "replica");

    [Fact]
    public void Unknown_value() => Undecidable("aws:rds/instance:Instance orders: { storageEncrypted: !unknown }", "orders", "storageEncrypted");

    [Fact]
    public void Unknown_secret() => Undecidable("aws:rds/instance:Instance orders: { storageEncrypted: !secret }", "orders", "storageEncrypted");
}
