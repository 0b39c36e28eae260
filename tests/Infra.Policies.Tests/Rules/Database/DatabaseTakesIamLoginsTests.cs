using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseTakesIamLoginsTests : RuleTests<DatabaseTakesIamLogins>
{
    private const string NoLogins = "The database takes no IAM logins.";

    [Theory]
    [InlineData("aws:rds/instance:Instance", "mysql")]
    [InlineData("aws:rds/instance:Instance", "mariadb")]
    [InlineData("aws:rds/cluster:Cluster", "aurora-postgresql")]
    [InlineData("aws:neptune/cluster:Cluster", "neptune")]
    public void Good_when_taken(string type, string engine) =>
        Passes($"{type} orders: {{ engine: {engine}, iamDatabaseAuthenticationEnabled: true }}");

    [Theory]
    [InlineData("{ engine: sqlserver-se }")]
    [InlineData("{ engine: oracle-ee }")]
    [InlineData("{ replicateSourceDb: acme-orders }")]
    public void Good_where_the_engine_cannot_or_is_not_named(string database) => NotApplicable($"aws:rds/instance:Instance orders: {database}");

    [Fact]
    public void Good_for_the_first_generation_of_aurora_serverless() =>
        NotApplicable("aws:rds/cluster:Cluster orders: { engine: aurora-mysql, engineMode: serverless }");

    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { engine: postgres }")]
    [InlineData("aws:rds/cluster:Cluster orders: { engine: aurora-mysql }")]
    [InlineData("aws:neptune/cluster:Cluster orders: {}")]
    public void Bad_when_omitted(string plan) => Violates(plan, "orders", "iamDatabaseAuthenticationEnabled", NoLogins);

    [Fact]
    public void Unknown_value() => Undecidable("""
        aws:rds/instance:Instance orders: { engine: postgres, iamDatabaseAuthenticationEnabled: !unknown }
        """, "orders", "iamDatabaseAuthenticationEnabled");

    [Fact]
    public void Unknown_engine() => Undecidable("aws:rds/instance:Instance orders: { engine: !unknown }", "orders", "engine");
}
