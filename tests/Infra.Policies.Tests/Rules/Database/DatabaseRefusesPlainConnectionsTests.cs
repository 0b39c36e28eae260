using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseRefusesPlainConnectionsTests : RuleTests<DatabaseRefusesPlainConnections>
{
    private const string Plain = "Connections without TLS are accepted.";

    [Theory]
    [InlineData("mysql", "require_secure_transport", "1")]
    [InlineData("mariadb", "require_secure_transport", "ON")]
    [InlineData("postgres", "rds.force_ssl", "1")]
    [InlineData("sqlserver-se", "rds.force_ssl", "1")]
    public void Good_for_an_instance_with_its_parameter(string engine, string parameter, string value) => Passes($$"""
        aws:rds/parameterGroup:ParameterGroup settings: { parameters: [{ name: timezone, value: UTC }, { name: {{parameter}}, value: "{{value}}" }] }
        aws:rds/instance:Instance orders: { engine: {{engine}}, parameterGroupName: "${settings.name}" }
        """);

    [Theory]
    [InlineData("aws:rds/parameterGroup:ParameterGroup", "aws:rds/instance:Instance", "parameterGroupName", "mysql", "require_secure_transport", "on")]
    [InlineData("aws:rds/parameterGroup:ParameterGroup", "aws:rds/instance:Instance", "parameterGroupName", "mysql", "require_secure_transport", "true")]
    [InlineData("aws:docdb/clusterParameterGroup:ClusterParameterGroup", "aws:docdb/cluster:Cluster", "dbClusterParameterGroupName", "docdb", "tls", "enabled")]
    [InlineData("aws:docdb/clusterParameterGroup:ClusterParameterGroup", "aws:docdb/cluster:Cluster", "dbClusterParameterGroupName", "docdb", "tls", "tls1.2+")]
    [InlineData("aws:docdb/clusterParameterGroup:ClusterParameterGroup", "aws:docdb/cluster:Cluster", "dbClusterParameterGroupName", "docdb", "tls", "tls1.3+")]
    [InlineData("aws:docdb/clusterParameterGroup:ClusterParameterGroup", "aws:docdb/cluster:Cluster", "dbClusterParameterGroupName", "docdb", "tls", "fips-140-3")]
    public void Good_for_each_value_that_switches_it_on(string group, string type, string property, string engine, string parameter, string value) => Passes($$"""
        {{group}} settings: { parameters: [{ name: {{parameter}}, value: "{{value}}" }] }
        {{type}} orders: { engine: {{engine}}, {{property}}: "${settings.name}" }
        """);

    [Fact]
    public void Good_when_the_name_of_the_engine_begins_like_another() =>
        NotApplicable("aws:rds/instance:Instance orders: { engine: mysqlish }");

    [Theory]
    [InlineData("aurora-mysql", "require_secure_transport")]
    [InlineData("aurora-postgresql", "rds.force_ssl")]
    public void Good_for_a_cluster_with_its_parameter(string engine, string parameter) => Passes($$"""
        aws:rds/clusterParameterGroup:ClusterParameterGroup settings: { parameters: [{ name: {{parameter}}, value: 1 }] }
        aws:rds/cluster:Cluster orders: { engine: {{engine}}, dbClusterParameterGroupName: "${settings.name}" }
        """);

    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { engine: postgres, engineVersion: '16.3' }")]
    [InlineData("aws:rds/instance:Instance orders: { engine: postgres, engineVersion: '15', parameterGroupName: default.postgres15 }")]
    [InlineData("aws:rds/instance:Instance orders: { engine: mariadb, engineVersion: '11.8.3' }")]
    [InlineData("aws:rds/cluster:Cluster orders: { engine: aurora-postgresql, engineVersion: '17.4' }")]
    [InlineData("aws:rds/cluster:Cluster orders: { engine: aurora-mysql, engineVersion: 8.4.mysql_aurora.8.4.7 }")]
    [InlineData("aws:docdb/cluster:Cluster orders: {}")]
    public void Good_when_omitted_where_it_is_the_default(string plan) => Passes(plan);

    [Fact]
    public void Good_when_the_parameter_is_omitted_where_it_is_the_default() => Passes("""
        aws:rds/parameterGroup:ParameterGroup settings: { name: acme, parameters: [{ name: timezone, value: UTC }] }
        aws:rds/instance:Instance orders: { engine: postgres, engineVersion: "16", parameterGroupName: acme }
        """);

    [Theory]
    [InlineData("postgres", "postgres16")]
    [InlineData("mariadb", "mariadb11.8")]
    [InlineData("postgres, engineVersion: '14.9'", "postgres15")]
    public void Good_when_it_is_the_default_of_the_family_of_the_group(string engine, string family) => Passes($$"""
        aws:rds/parameterGroup:ParameterGroup settings: { family: {{family}}, parameters: [{ name: timezone, value: UTC }] }
        aws:rds/instance:Instance orders: { engine: {{engine}}, parameterGroupName: "${settings.name}" }
        """);

    [Theory]
    [InlineData("aws:rds/clusterParameterGroup:ClusterParameterGroup", "aws:rds/cluster:Cluster", "dbClusterParameterGroupName", "aurora-postgresql", "aurora-postgresql16")]
    [InlineData("aws:rds/clusterParameterGroup:ClusterParameterGroup", "aws:rds/cluster:Cluster", "dbClusterParameterGroupName", "aurora-mysql", "aurora-mysql8.0")]
    [InlineData("aws:rds/parameterGroup:ParameterGroup", "aws:rds/instance:Instance", "parameterGroupName", "mysql", "mysql8.4")]
    public void Bad_when_it_is_not_the_default_of_the_family_of_the_group(string group, string type, string property, string engine, string family) =>
        Violates($$"""
            {{group}} settings: { family: {{family}} }
            {{type}} orders: { engine: {{engine}}, {{property}}: "${settings.name}" }
            """, "orders", message: Plain);

    [Theory]
    [InlineData("oracle-ee")]
    [InlineData("db2-se")]
    public void Good_for_engines_without_such_a_parameter(string engine) =>
        NotApplicable($"aws:rds/instance:Instance orders: {{ engine: {engine} }}");

    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { engine: mysql }", "parameterGroupName")]
    [InlineData("aws:rds/instance:Instance orders: { engine: sqlserver-ex }", "parameterGroupName")]
    [InlineData("aws:rds/instance:Instance orders: { engine: postgres, engineVersion: '14.12' }", "parameterGroupName")]
    [InlineData("aws:rds/instance:Instance orders: { engine: mariadb, engineVersion: '11.4' }", "parameterGroupName")]
    [InlineData("aws:rds/cluster:Cluster orders: { engine: aurora-mysql, engineVersion: 8.0.mysql_aurora.3.08.0 }", "dbClusterParameterGroupName")]
    [InlineData("aws:rds/cluster:Cluster orders: { engine: aurora-postgresql, engineVersion: '16.6' }", "dbClusterParameterGroupName")]
    public void Bad_when_omitted(string plan, string property) => Violates(plan, "orders", property, Plain);

    [Fact]
    public void Bad_when_switched_off_where_it_is_the_default() => Violates("""
        aws:rds/parameterGroup:ParameterGroup settings: { parameters: [{ name: rds.force_ssl, value: "0" }] }
        aws:rds/instance:Instance orders: { engine: postgres, engineVersion: "16", parameterGroupName: "${settings.name}" }
        """, "orders", message: Plain);

    [Fact]
    public void Bad_for_documents_when_switched_off() => Violates("""
        aws:docdb/clusterParameterGroup:ClusterParameterGroup settings: { parameters: [{ name: tls, value: disabled }] }
        aws:docdb/cluster:Cluster orders: { dbClusterParameterGroupName: "${settings.name}" }
        """, "orders", message: Plain);

    [Fact]
    public void Bad_when_it_is_the_group_of_another_database() => Violates("""
        aws:rds/parameterGroup:ParameterGroup settings: { parameters: [{ name: require_secure_transport, value: "1" }] }
        aws:rds/instance:Instance stock: { engine: mysql, parameterGroupName: "${settings.name}" }
        aws:rds/instance:Instance orders: { engine: mysql }
        """, "orders", message: Plain);

    [Theory]
    [InlineData("{ engine: mysql, parameterGroupName: acme-elsewhere }", "parameterGroupName")]
    [InlineData("{ engine: mysql, parameterGroupName: !unknown }", "parameterGroupName")]
    [InlineData("{ engine: postgres }", "engineVersion")]
    [InlineData("{ engine: aurora-mysql }", "engineVersion")]
    [InlineData("{ engine: !unknown }", "engine")]
    [InlineData("{ engine: '${choice.id}' }", "engine")]
    public void Unknown_group_version_or_engine(string database, string property) =>
        Undecidable($"random:index/randomPet:RandomPet choice: {{}}\naws:rds/instance:Instance orders: {database}", "orders", property);

    [Fact]
    public void Unknown_parameters() => Undecidable("""
        aws:rds/parameterGroup:ParameterGroup settings: { parameters: !unknown }
        aws:rds/instance:Instance orders: { engine: mysql, parameterGroupName: "${settings.name}" }
        """, "orders", "settings: parameters.name");
}
