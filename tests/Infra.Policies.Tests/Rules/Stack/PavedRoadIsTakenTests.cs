using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PavedRoadIsTakenTests : RuleTests<PavedRoadIsTaken>
{
    [Fact]
    public void Good_within_a_component() => Passes("""
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { $options: { parent: shop } }
        aws:ec2/subnet:Subnet shop-a: { $options: { parent: shop-vpc } }
        """);

    [Fact]
    public void Good_for_types_that_no_component_makes() => NotApplicable("aws:rds/instance:Instance orders: {}");

    [Fact]
    public void Good_within_a_component_of_ones_own() => Passes("""
        component:acme:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { $options: { parent: shop } }
        """, "components: [\"infra:*\", \"component:acme:*\"]");

    [Fact]
    public void Bad_when_the_parent_is_omitted() => Violates("aws:ecs/service:Service api: {}", "api", message: "It is not part of a component.");

    [Theory]
    [InlineData("aws:sqs/queue:Queue")]
    [InlineData("aws:s3/bucket:Bucket")]
    [InlineData("aws:rds/cluster:Cluster")]
    public void Bad_for_what_other_components_make(string type) => Violates($"{type} orders: {{}}", "orders", "", "It is not part of a component.");

    [Fact]
    public void Bad_within_another_component() => Violates("""
        component:acme:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { $options: { parent: shop } }
        """, "shop-vpc");

    [Fact]
    public void Bad_by_the_configuration() => Violates("aws:rds/instance:Instance orders: {}", "orders", configuration: "types: [\"aws:rds/*\"]");

    [Fact]
    public void Good_for_types_that_the_configuration_leaves_out() => NotApplicable("aws:sqs/queue:Queue orders: {}", "types: [\"aws:rds/*\"]");

    [Fact]
    public void Unknown_properties_do_not_matter() => Violates("aws:ecs/service:Service api: { cluster: !unknown }", "api");
}
