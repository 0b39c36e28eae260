using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class NamesFollowPatternTests : RuleTests<NamesFollowPattern>
{
    [Theory]
    [InlineData("orders")]
    [InlineData("shop-orders-2")]
    [InlineData("shop-endpoint-ecr.api")]
    [InlineData("shop-email-team@example.com")]
    [InlineData("shop-a-*.example.com")]
    public void Good_for_words_in_lower_case(string name) => Passes($"aws:sqs/queue:Queue {name}: {{ name: AnyName }}");

    [Fact]
    public void Good_when_the_name_in_the_cloud_is_omitted() => Passes("aws:s3/bucket:Bucket orders: {}", "physical: { \"aws:s3/*\": [\"^acme-\"] }");

    [Fact]
    public void Good_when_one_pattern_matches() => Passes(
        "aws:s3/bucket:Bucket orders: { bucket: acme-orders }", "physical: { \"aws:s3/*\": [\"^corp-\", \"^acme-\"] }");

    [Theory]
    [InlineData("ShopOrders")]
    [InlineData("shop_orders")]
    [InlineData("shop-orders-")]
    [InlineData("2-orders")]
    public void Bad_for_other_names(string name) => Violates(
        $"aws:sqs/queue:Queue {name}: {{}}", name, message: "The name does not match ^[a-z][a-z0-9]*([-./@*]+[a-z0-9]+)*$.");

    [Fact]
    public void Bad_in_the_cloud_by_the_configuration() => Violates(
        "aws:s3/bucket:Bucket orders: { bucket: orders }",
        "orders",
        "bucket",
        "The name in the cloud matches none of ^corp-, ^acme-.",
        "physical: { \"aws:s3/*\": [\"^corp-\", \"^acme-\"] }");

    [Fact]
    public void Unknown_name_in_the_cloud_is_one_that_the_provider_completes() => Passes("""
        aws:s3/bucket:Bucket orders: { bucket: !unknown }
        """, "physical: { \"aws:s3/*\": [\"^acme-\"] }");
}
