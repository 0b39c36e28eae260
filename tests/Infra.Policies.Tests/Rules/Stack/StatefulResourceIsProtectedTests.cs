using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class StatefulResourceIsProtectedTests : RuleTests<StatefulResourceIsProtected>
{
    [Theory]
    [InlineData("protect")]
    [InlineData("retainOnDelete")]
    public void Good_by_an_option(string option) => Passes($$"""
        aws:opensearch/domain:Domain orders: { $options: { {{option}}: true } }
        """);

    [Theory]
    [InlineData("aws:rds/cluster:Cluster", "deletionProtection: true")]
    [InlineData("aws:dynamodb/table:Table", "deletionProtectionEnabled: true")]
    [InlineData("aws:cognito/userPool:UserPool", "deletionProtection: ACTIVE")]
    [InlineData("aws:kms/key:Key", "")]
    [InlineData("aws:kms/key:Key", "deletionWindowInDays: 14")]
    public void Good_when_the_service_refuses(string type, string property) => Passes($$"""
        {{type}} orders: { {{property}} }
        """);

    [Theory]
    [InlineData("aws:s3/bucket:Bucket")]
    [InlineData("aws:backup/vault:Vault")]
    [InlineData("aws:route53/zone:Zone")]
    public void Good_when_omitted_for_what_is_deleted_only_when_empty(string type) => Passes($"{type} orders: {{}}");

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    public void Good_outside_of_production(string tier) => NotApplicable($$"""
        aws:opensearch/domain:Domain orders: { tags: { tier: {{tier}} } }
        """);

    [Fact]
    public void Good_for_what_can_be_made_again() => NotApplicable("""
        aws:cloudwatch/logGroup:LogGroup orders: {}
        aws:elasticache/replicationGroup:ReplicationGroup sessions: {}
        aws:ecs/service:Service api: {}
        """);

    [Theory]
    [InlineData("aws:opensearch/domain:Domain")]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:dynamodb/table:Table")]
    [InlineData("aws:efs/fileSystem:FileSystem")]
    [InlineData("aws:eks/cluster:Cluster")]
    public void Bad_when_omitted(string type) => Violates($"{type} orders: {{}}", "orders", message: "A deployment may delete it with the data it holds.");

    [Fact]
    public void Bad_for_a_bucket_that_is_emptied_first() => Violates("aws:s3/bucket:Bucket orders: { forceDestroy: true }", "orders");

    [Fact]
    public void Bad_for_a_key_that_is_soon_gone() => Violates("aws:kms/key:Key orders: { deletionWindowInDays: 7 }", "orders");

    [Fact]
    public void Bad_by_the_configuration_where_the_service_alone_refuses() => Violates(
        "aws:dynamodb/table:Table orders: { deletionProtectionEnabled: true }", "orders", configuration: "acceptServiceProtection: false");

    [Fact]
    public void Bad_in_staging_by_the_configuration() => Violates(
        "aws:efs/fileSystem:FileSystem orders: { tags: { tier: staging } }", "orders", configuration: "tiers: true");

    [Fact]
    public void Unknown_protection_of_the_service() => Undecidable(
        "aws:rds/instance:Instance orders: { deletionProtection: !unknown }", "orders", "deletionProtection");
}
