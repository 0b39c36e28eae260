using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SubnetGivesNoPublicAddressTests : RuleTests<SubnetGivesNoPublicAddress>
{
    [Fact]
    public void Good_when_omitted() => Passes("aws:ec2/subnet:Subnet shop-a: { vpcId: vpc-1 }");

    [Fact]
    public void Good_for_a_default_subnet_that_says_so() => Passes("""
        aws:ec2/defaultSubnet:DefaultSubnet a: { availabilityZone: eu-west-1a, mapPublicIpOnLaunch: false }
        """);

    [Fact]
    public void Bad_when_switched_on() => Violates(
        "aws:ec2/subnet:Subnet shop-a: { mapPublicIpOnLaunch: true }",
        "shop-a",
        "mapPublicIpOnLaunch",
        "What starts in the subnet gets a public address.");

    [Fact]
    public void Bad_when_omitted_in_a_default_subnet() => Violates(
        "aws:ec2/defaultSubnet:DefaultSubnet a: { availabilityZone: eu-west-1a }", "a", "mapPublicIpOnLaunch");

    [Fact]
    public void Unknown_switch() => Undecidable("aws:ec2/subnet:Subnet shop-a: { mapPublicIpOnLaunch: !unknown }", "shop-a", "mapPublicIpOnLaunch");
}
