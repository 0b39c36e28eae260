using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ComponentVersionIsSupportedTests : RuleTests<ComponentVersionIsSupported>
{
    [Fact]
    public void Good_for_the_current_generation() => Passes("""
        infra:network:Network shop: {}
        aws:ec2/route:Route shop-out: { $options: { parent: shop } }
        aws:ec2/vpc:Vpc shop-vpc: { tags: { component-version: "1" }, $options: { parent: shop } }
        """);

    [Fact]
    public void Good_when_the_tag_is_omitted() => NotApplicable("""
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { tags: { owner: payments }, $options: { parent: shop } }
        """);

    [Fact]
    public void Good_for_raw_resources() => NotApplicable("""
        aws:ec2/vpc:Vpc shop-vpc: { tags: { component-version: "0" } }
        """);

    [Fact]
    public void Bad_once_for_each_component() => ViolatesAll("""
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { tags: { component-version: "0" }, $options: { parent: shop } }
        aws:ec2/subnet:Subnet shop-a: { tags: { component-version: "0" }, $options: { parent: shop } }
        infra:service:Service api: {}
        aws:ecs/cluster:Cluster api-cluster: { tags: { component-version: "0" }, $options: { parent: api } }
        """, "shop", "api");

    [Fact]
    public void Bad_by_the_configuration() => Violates("""
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { tags: { component-version: "1" }, $options: { parent: shop } }
        """, "shop", "shop-vpc: tags.component-version", "The generation of the component is not supported any more.", "versions: [\"2\"]");

    [Fact]
    public void Unknown_version() => Undecidable("""
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { $options: { parent: shop }, tags: { component-version: !unknown } }
        """, "shop");
}
