using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ProductionHasBudgetTests : RuleTests<ProductionHasBudget>
{
    [Theory]
    [InlineData("subscriberEmailAddresses: [shop@example.com]")]
    [InlineData("subscriberSnsTopicArns: [\"${alerts.arn}\"]")]
    public void Good_when_somebody_is_told(string subscriber) => Passes($$"""
        aws:sns/topic:Topic alerts: {}
        aws:budgets/budget:Budget shop: { notifications: [{ threshold: 80, {{subscriber}} }] }
        """);

    [Fact]
    public void Good_outside_of_production() => NotApplicable("aws:sqs/queue:Queue orders: { tags: { tier: staging } }");

    [Fact]
    public void Good_where_nothing_is_paid_to_aws() => NotApplicable("kubernetes:apps/v1:Deployment orders: {}");

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:sqs/queue:Queue orders: {}", "example-dev", message: "No budget tells anybody what the stack costs.");

    [Theory]
    [InlineData("")]
    [InlineData("notifications: []")]
    [InlineData("notifications: [{ threshold: 80 }]")]
    public void Bad_when_it_tells_nobody(string properties) => Violates($$"""
        aws:budgets/budget:Budget shop: { {{properties}} }
        """, "example-dev");

    [Fact]
    public void Bad_in_staging_by_the_configuration() => Violates(
        "aws:sqs/queue:Queue orders: { tags: { tier: staging } }", "example-dev", configuration: "tiers: { staging: true }");

    [Fact]
    public void Unknown_notifications() => Undecidable("aws:budgets/budget:Budget shop: { notifications: !unknown }", "example-dev");
}
