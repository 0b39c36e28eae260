using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class RegionIsAllowedTests : RuleTests<RegionIsAllowed>
{
    [Theory]
    [InlineData("pulumi:providers:aws")]
    [InlineData("aws:s3/bucket:Bucket")]
    public void Good_in_a_region_that_needs_no_opting_in(string type) => Passes($"{type} main: {{ region: eu-west-1 }}");

    [Fact]
    public void Good_when_omitted_as_the_region_is_then_that_of_the_provider() => NotApplicable("""
        pulumi:providers:aws main: {}
        aws:s3/bucket:Bucket orders: {}
        """);

    [Fact]
    public void Good_by_a_pattern() => Passes("aws:s3/bucket:Bucket orders: { region: eu-south-2 }", "regions: [eu-*]");

    [Theory]
    [InlineData("pulumi:providers:aws")]
    [InlineData("aws:s3/bucket:Bucket")]
    public void Bad_in_another_region(string type) => Violates(
        $"{type} main: {{ region: me-south-1 }}", "main", "region", "The region is not one of those that may be used.");

    [Fact]
    public void Bad_for_a_replica_of_a_table() => Violates("""
        aws:dynamodb/table:Table orders: { replicas: [{ regionName: eu-west-1 }, { regionName: me-south-1 }] }
        """, "orders", "replicas[1].regionName");

    [Fact]
    public void Bad_for_a_replica_of_a_secret() => Violates("""
        aws:secretsmanager/secret:Secret orders: { replicas: [{ region: me-south-1 }] }
        """, "orders", "replicas[0].region");

    [Fact]
    public void Bad_by_the_configuration() => Violates("aws:s3/bucket:Bucket orders: { region: us-east-1 }", "orders", configuration: "regions: [eu-*]");

    [Fact]
    public void Unknown_region() => Undecidable("aws:s3/bucket:Bucket orders: { region: !unknown }", "orders", "region");
}
