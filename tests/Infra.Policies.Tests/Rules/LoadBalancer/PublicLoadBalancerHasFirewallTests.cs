using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PublicLoadBalancerHasFirewallTests : RuleTests<PublicLoadBalancerHasFirewall>
{
    private const string Association = "aws:wafv2/webAclAssociation:WebAclAssociation";

    [Theory]
    [InlineData("internal: true")]
    [InlineData("loadBalancerType: network")]
    [InlineData("tags: { tier: staging }")]
    public void Good_when_omitted_where_none_is_needed(string setting) => NotApplicable($"aws:lb/loadBalancer:LoadBalancer shop: {{ {setting} }}");

    [Fact]
    public void Good_with_a_firewall() => Passes($$"""
        aws:alb/loadBalancer:LoadBalancer shop: {}
        {{Association}} shop-firewall: { resourceArn: "${shop.arn}", webAclArn: "arn:aws:x" }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:alb/loadBalancer:LoadBalancer shop: {}", "shop", message: "The load balancer is public and has no firewall.");

    [Fact]
    public void Bad_when_the_firewall_is_that_of_another_one() => Violates($$"""
        aws:lb/loadBalancer:LoadBalancer shop: {}
        aws:lb/loadBalancer:LoadBalancer lab: { internal: true }
        {{Association}} lab-firewall: { resourceArn: "${lab.arn}", webAclArn: "arn:aws:x" }
        """, "shop");

    [Fact]
    public void Unknown_exposure() => Undecidable("aws:lb/loadBalancer:LoadBalancer shop: { internal: !unknown }", "shop", "internal");

    [Fact]
    public void Unknown_target_of_the_firewall() => Undecidable($$"""
        aws:lb/loadBalancer:LoadBalancer shop: {}
        {{Association}} firewall: { resourceArn: !unknown , webAclArn: "arn:aws:x" }
        """, "shop");
}
