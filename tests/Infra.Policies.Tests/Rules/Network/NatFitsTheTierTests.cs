using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class NatFitsTheTierTests : RuleTests<NatFitsTheTier>
{
    private const string Zones = """
        aws:ec2/subnet:Subnet a: { vpcId: "${shop.id}", availabilityZone: eu-west-1a }
        aws:ec2/subnet:Subnet a-private: { vpcId: "${shop.id}", availabilityZone: eu-west-1a }
        aws:ec2/subnet:Subnet b: { vpcId: "${shop.id}", availabilityZone: eu-west-1b }
        aws:ec2/natGateway:NatGateway nat-a: { subnetId: "${a.id}", allocationId: eip-1 }
        """;

    private const string Second = """
        aws:ec2/natGateway:NatGateway nat-b: { subnetId: "${b.id}", allocationId: eip-2 }
        """;

    private const string Regional = """
        aws:ec2/natGateway:NatGateway nat: { vpcId: "${shop.id}", availabilityMode: regional }
        """;

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }");

    [Fact]
    public void Good_with_one_in_each_zone() => Passes($"aws:ec2/vpc:Vpc shop: {{}}\n{Zones}\n{Second}");

    [Fact]
    public void Good_with_a_regional_one() => Passes($"aws:ec2/vpc:Vpc shop: {{}}\n{Regional}");

    [Fact]
    public void Good_with_a_single_one_in_a_sandbox() => Passes($"aws:ec2/vpc:Vpc shop: {{ tags: {{ tier: sandbox }} }}\n{Zones}");

    [Fact]
    public void Good_with_a_private_one_only() => NotApplicable("""
        aws:ec2/vpc:Vpc shop: {}
        aws:ec2/subnet:Subnet a: { vpcId: "${shop.id}", availabilityZone: eu-west-1a }
        aws:ec2/natGateway:NatGateway nat-a: { subnetId: "${a.id}", connectivityType: private }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("tags: { tier: production }")]
    public void Bad_with_a_single_one_in_production(string settings) => Violates(
        $"aws:ec2/vpc:Vpc shop: {{ {settings} }}\n{Zones}", "shop", message: "Zones depend on the NAT gateway of another zone.");

    [Fact]
    public void Bad_with_one_in_each_zone_of_a_sandbox() => Violates(
        $"aws:ec2/vpc:Vpc shop: {{ tags: {{ tier: sandbox }} }}\n{Zones}\n{Second}",
        "shop",
        message: "More than one NAT gateway is paid for in a sandbox.");

    [Fact]
    public void Bad_with_a_regional_one_in_a_sandbox() => Violates(
        $"aws:ec2/vpc:Vpc shop: {{ tags: {{ tier: sandbox }} }}\n{Regional}", "shop");

    [Fact]
    public void Unknown_zones() => Undecidable("""
        aws:ec2/vpc:Vpc shop: {}
        aws:ec2/subnet:Subnet a: { vpcId: "${shop.id}", availabilityZone: !unknown }
        aws:ec2/subnet:Subnet b: { vpcId: "${shop.id}", availabilityZone: !unknown }
        aws:ec2/natGateway:NatGateway nat-a: { subnetId: "${a.id}" }
        """, "shop");

    [Fact]
    public void Unknown_subnet_of_a_gateway() => Undecidable(
        $"aws:ec2/vpc:Vpc shop: {{}}\n{Zones}\naws:ec2/natGateway:NatGateway nat-b: {{ subnetId: !unknown }}", "shop");
}
