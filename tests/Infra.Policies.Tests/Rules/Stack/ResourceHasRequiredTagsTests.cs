using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ResourceHasRequiredTagsTests : RuleTests<ResourceHasRequiredTags>
{
    [Fact]
    public void Good_with_all_tags() => Passes("aws:sqs/queue:Queue orders: { tags: { owner: payments, service: shop, tier: production } }");

    [Fact]
    public void Good_when_the_explicit_provider_gives_the_rest() => Passes("""
        pulumi:providers:aws ireland: { defaultTags: !json { tags: { owner: payments, tier: production } } }
        aws:sqs/queue:Queue orders:
          tags: { service: shop }
          $options: { provider: ireland }
        """);

    [Fact]
    public void Good_for_a_list_of_tags() => Passes("""
        aws:autoscaling/group:Group workers:
          tags:
            - { key: owner, value: payments, propagateAtLaunch: true }
            - { key: service, value: shop, propagateAtLaunch: true }
            - { key: tier, value: production, propagateAtLaunch: true }
        """);

    [Fact]
    public void Good_for_what_takes_no_tags() => NotApplicable("""
        aws:iam/rolePolicy:RolePolicy orders: {}
        aws:ec2/route:Route out: {}
        infra:storage:Bucket shop: {}
        kubernetes:core/v1:ConfigMap settings: {}
        """);

    [Fact]
    public void Good_for_a_workload_with_its_labels() => Passes("""
        kubernetes:apps/v1:Deployment orders: { metadata: { labels: { app.kubernetes.io/name: orders } } }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:sqs/queue:Queue orders: {}", "orders", "tags", "These tags are missing: owner, service, tier.");

    [Fact]
    public void Bad_when_one_is_missing_or_empty() => Violates("""
        aws:sqs/queue:Queue orders: { tags: { owner: "", service: shop, Tier: production, tier: production } }
        """, "orders", "tags", "These tags are missing: owner.");

    [Fact]
    public void Bad_in_another_case() => Violates(
        "aws:sqs/queue:Queue orders: { tags: { Owner: payments, service: shop, tier: production } }", "orders");

    [Fact]
    public void Bad_for_a_list_without_one() => Violates("""
        aws:autoscaling/group:Group workers:
          tags: [{ key: owner, value: payments }, { key: service, value: shop }]
        """, "workers", "tags", "These tags are missing: tier.");

    [Fact]
    public void Bad_for_a_workload_without_labels() => Violates(
        "kubernetes:apps/v1:Deployment orders: {}", "orders", "metadata.labels", "These labels are missing: app.kubernetes.io/name.");

    [Fact]
    public void Bad_by_the_configuration() => Violates(
        "aws:sqs/queue:Queue orders: { tags: { owner: payments } }", "orders", configuration: "tags: [cost-center]");

    [Fact]
    public void Unknown_tags() => Undecidable("aws:sqs/queue:Queue orders: { tags: !unknown }", "orders", "tags.owner");

    [Fact]
    public void Unknown_list_of_tags() => Undecidable(
        "aws:autoscaling/group:Group workers: { tags: [{ value: x, key: !unknown }] }", "workers", "tags[0].key");
}
