using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TagValuesAreAllowedTests : RuleTests<TagValuesAreAllowed>
{
    [Fact]
    public void Good_with_agreed_values() => Passes("aws:sqs/queue:Queue orders: { tags: { tier: staging, data-classification: internal } }");

    [Fact]
    public void Good_when_omitted_as_another_rule_asks_for_tags() => NotApplicable("aws:sqs/queue:Queue orders: { tags: { owner: payments } }");

    [Fact]
    public void Good_for_what_takes_no_tags() => NotApplicable("""
        pulumi:providers:aws ireland: { defaultTags: !json { tags: { tier: prod } } }
        aws:iam/rolePolicy:RolePolicy orders: { $options: { provider: ireland } }
        """);

    [Fact]
    public void Good_by_a_pattern() => Passes("aws:sqs/queue:Queue orders: { tags: { owner: team-payments } }", "values: { owner: [team-*] }");

    [Fact]
    public void Bad_with_another_value() => Violates(
        "aws:sqs/queue:Queue orders: { tags: { tier: Production } }", "orders", "tags.tier", "The tag tier has a value that was not agreed on.");

    [Fact]
    public void Bad_by_the_tags_of_the_provider() => Violates("""
        pulumi:providers:aws ireland: { defaultTags: !json { tags: { tier: prod } } }
        aws:sqs/queue:Queue orders: { $options: { provider: ireland } }
        """, "orders");

    [Fact]
    public void Bad_for_a_label() => Violates(
        "kubernetes:apps/v1:Deployment orders: { metadata: { labels: { tier: prod } } }", "orders", "metadata.labels.tier");

    [Fact]
    public void Unknown_value() => Undecidable("""
        aws:sqs/queue:Queue orders: { tags: { tier: !unknown } }
        """, "orders", "tags.tier");
}
