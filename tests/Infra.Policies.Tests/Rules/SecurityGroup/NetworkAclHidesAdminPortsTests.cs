using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class NetworkAclHidesAdminPortsTests : RuleTests<NetworkAclHidesAdminPorts>
{
    private const string Rule = "aws:ec2/networkAclRule:NetworkAclRule";

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:ec2/networkAcl:NetworkAcl shop: { vpcId: vpc-1 }");

    [Fact]
    public void Good_when_denied_before_inline() => Passes("""
        aws:ec2/networkAcl:NetworkAcl shop:
          ingress:
            - { ruleNo: 200, action: allow, protocol: "-1", cidrBlock: 0.0.0.0/0, fromPort: 0, toPort: 0 }
            - { ruleNo: 100, action: deny, protocol: tcp, cidrBlock: 0.0.0.0/0, fromPort: 22, toPort: 22 }
            - { ruleNo: 110, action: deny, protocol: tcp, cidrBlock: 0.0.0.0/0, fromPort: 3389, toPort: 3389 }
        """);

    [Fact]
    public void Good_when_denied_before_by_a_separate_rule() => Passes($$"""
        aws:ec2/networkAcl:NetworkAcl shop: { vpcId: vpc-1 }
        {{Rule}} all: { networkAclId: "${shop.id}", ruleNumber: 200, ruleAction: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        {{Rule}} no-admin:
          { networkAclId: "${shop.id}", ruleNumber: 100, ruleAction: deny, protocol: tcp, cidrBlock: 0.0.0.0/0, fromPort: 1, toPort: 4000 }
        """);

    [Theory]
    [InlineData("networkAclId: acl-1")]
    [InlineData("networkAclId: '${main.id}'")]
    [InlineData("networkAclId: '${shop.defaultNetworkAclId}'")]
    public void Good_when_denied_before_in_a_list_that_is_not_made_here(string list) => Passes($$"""
        aws:ec2/vpc:Vpc shop: {}
        aws:ec2/defaultNetworkAcl:DefaultNetworkAcl main: { defaultNetworkAclId: acl-2 }
        {{Rule}} all: { {{list}}, ruleNumber: 200, ruleAction: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        {{Rule}} no-admin: { {{list}}, ruleNumber: 100, ruleAction: deny, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        """);

    [Theory]
    [InlineData("networkAclId: acl-1", "networkAclId: acl-2")]
    [InlineData("egress: false", "egress: false")]
    [InlineData("networkAclId: '${main.id}'", "networkAclId: acl-2")]
    public void Bad_when_denied_in_another_list(string list, string other) => Violates($$"""
        aws:ec2/defaultNetworkAcl:DefaultNetworkAcl main: {}
        {{Rule}} all: { {{list}}, ruleNumber: 200, ruleAction: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        {{Rule}} no-admin: { {{other}}, ruleNumber: 100, ruleAction: deny, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        """, "all");

    [Fact]
    public void Good_when_denied_before_inline_in_the_list() => Passes($$"""
        aws:ec2/networkAcl:NetworkAcl shop: { ingress: [{ ruleNo: 1, action: deny, protocol: "-1", cidrBlock: 0.0.0.0/0 }] }
        {{Rule}} all: { networkAclId: "${shop.id}", ruleNumber: 200, ruleAction: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        """);

    [Fact]
    public void Good_when_the_rule_that_denies_names_the_list_in_another_way() => Passes($$"""
        aws:ec2/networkAcl:NetworkAcl shop: { $outputs: { arn: acl-1 } }
        {{Rule}} all: { networkAclId: "${shop.id}", ruleNumber: 200, ruleAction: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        {{Rule}} no-admin: { networkAclId: acl-1, ruleNumber: 100, ruleAction: deny, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        """);

    [Fact]
    public void Good_for_outgoing_traffic() => NotApplicable($$"""
        {{Rule}} out: { networkAclId: acl-1, egress: true, ruleNumber: 100, ruleAction: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        """);

    [Fact]
    public void Bad_when_only_the_other_family_is_denied() => Violates($$"""
        aws:ec2/networkAcl:NetworkAcl shop: { vpcId: vpc-1 }
        {{Rule}} all: { networkAclId: "${shop.id}", ruleNumber: 200, ruleAction: allow, protocol: "-1", ipv6CidrBlock: "::/0" }
        {{Rule}} no-admin: { networkAclId: "${shop.id}", ruleNumber: 100, ruleAction: deny, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        """, "all", "ipv6CidrBlock");

    [Theory]
    [InlineData("aws:ec2/networkAcl:NetworkAcl")]
    [InlineData("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl")]
    public void Bad_inline(string type) => Violates($$"""
        {{type}} shop: { ingress: [{ ruleNo: 1, action: allow, protocol: "6", cidrBlock: 0.0.0.0/0, fromPort: 20, toPort: 30 }] }
        """, "shop", "ingress[0].cidrBlock", "The internet is let through to a port of administration.");

    [Fact]
    public void Bad_when_denied_too_late() => Violates("""
        aws:ec2/networkAcl:NetworkAcl shop:
          ingress:
            - { ruleNo: 100, action: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 }
            - { ruleNo: 200, action: deny, protocol: "-1", cidrBlock: 0.0.0.0/0 }
        """, "shop");

    [Fact]
    public void Unknown_action() => Undecidable($$"""
        {{Rule}} all: { networkAclId: acl-1, ruleNumber: 100, ruleAction: !unknown , protocol: "-1", cidrBlock: 0.0.0.0/0 }
        """, "all", "ruleAction");
}
