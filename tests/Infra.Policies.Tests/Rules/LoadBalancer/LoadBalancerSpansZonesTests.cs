using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class LoadBalancerSpansZonesTests : RuleTests<LoadBalancerSpansZones>
{
    [Fact]
    public void Good_with_subnets_that_are_not_known_yet() => Passes("""
        aws:ec2/subnet:Subnet a: {}
        aws:ec2/subnet:Subnet b: {}
        aws:lb/loadBalancer:LoadBalancer shop: { subnets: ["${a.id}", "${b.id}"] }
        """);

    [Fact]
    public void Good_with_mappings() => Passes("""
        aws:alb/loadBalancer:LoadBalancer shop: { loadBalancerType: network, subnetMappings: [{ subnetId: subnet-1 }, { subnetId: subnet-2 }] }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates("aws:lb/loadBalancer:LoadBalancer shop: {}", "shop", "subnets");

    [Fact]
    public void Bad_with_one_mapping() => Violates("""
        aws:lb/loadBalancer:LoadBalancer shop: { loadBalancerType: network, subnetMappings: [{ subnetId: subnet-1 }] }
        """, "shop", message: "The load balancer has a subnet in one zone at most.");

    [Fact]
    public void Unknown_subnets() => Undecidable("aws:lb/loadBalancer:LoadBalancer shop: { subnets: !unknown }", "shop", "subnets");
}
