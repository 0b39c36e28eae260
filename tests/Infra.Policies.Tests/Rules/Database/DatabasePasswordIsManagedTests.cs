using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabasePasswordIsManagedTests : RuleTests<DatabasePasswordIsManaged>
{
    private const string NotManaged = "The master password is not managed by AWS.";

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    public void Good_when_managed(string type) => Passes($"{type} orders: {{ manageMasterUserPassword: true }}");

    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { passwordWo: !secret , passwordWoVersion: 1 }")]
    [InlineData("aws:rds/cluster:Cluster orders: { masterPasswordWo: !secret , masterPasswordWoVersion: 1 }")]
    public void Good_when_write_only(string plan) => Passes(plan);

    [Theory]
    [InlineData("{ globalClusterIdentifier: acme, masterPassword: !secret }")]
    [InlineData("{ globalClusterIdentifier: acme }")]
    [InlineData("{ engineMode: serverless, masterPassword: !secret }")]
    public void Good_when_secret_where_it_cannot_be_managed(string cluster) => Passes($"aws:rds/cluster:Cluster orders: {cluster}");

    [Fact]
    public void Good_when_secret_for_rds_custom() =>
        Passes("aws:rds/instance:Instance orders: { engine: custom-oracle-ee, password: !secret }");

    [Fact]
    public void Good_for_a_replica() => NotApplicable("aws:rds/instance:Instance replica: { replicateSourceDb: acme-orders }");

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    public void Bad_when_omitted(string type) => Violates($"{type} orders: {{}}", "orders", "manageMasterUserPassword", NotManaged);

    [Fact]
    public void Bad_when_secret_but_in_the_state() =>
        Violates("aws:rds/instance:Instance orders: { password: !secret }", "orders", "manageMasterUserPassword", NotManaged);

    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { password: correct-horse }", "password")]
    [InlineData("aws:docdb/cluster:Cluster orders: { masterPassword: correct-horse }", "masterPassword")]
    [InlineData("aws:rds/cluster:Cluster orders: { globalClusterIdentifier: acme, masterPassword: correct-horse }", "masterPassword")]
    public void Bad_when_written_out(string plan, string property) =>
        Violates(plan, "orders", property, "The master password is no secret.");

    [Fact]
    public void Unknown_value() =>
        Undecidable("aws:rds/instance:Instance orders: { manageMasterUserPassword: !unknown }", "orders", "manageMasterUserPassword");
}
