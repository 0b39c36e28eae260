using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DefaultSecurityGroupIsClosedTests : RuleTests<DefaultSecurityGroupIsClosed>
{
    [Fact]
    public void Good_when_taken_over_and_rules_are_omitted() => Passes("""
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup shop-default: { vpcId: "${shop.id}", ingress: [], egress: [] }
        """);

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc")]
    [InlineData("aws:ec2/defaultVpc:DefaultVpc")]
    public void Bad_when_the_group_is_omitted(string type) => Violates(
        $"{type} shop: {{}}", "shop", message: "The default security group is left as AWS makes it, with rules that let traffic through.");

    [Fact]
    public void Bad_when_the_group_is_that_of_another_network() => Violates("""
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/vpc:Vpc lab: { cidrBlock: 10.1.0.0/16 }
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup lab-default: { vpcId: "${lab.id}" }
        """, "shop");

    [Theory]
    [InlineData("ingress", "The default security group lets traffic in.")]
    [InlineData("egress", "The default security group lets traffic out.")]
    public void Bad_with_a_rule(string direction, string message) => Violates($$"""
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup shop-default:
          vpcId: ${shop.id}
          {{direction}}: [{ protocol: "-1", self: true, fromPort: 0, toPort: 0 }]
        """, "shop-default", direction, message);

    [Fact]
    public void Bad_with_a_separate_rule() => Violates("""
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup shop-default: { vpcId: vpc-1 }
        aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule ssh: { securityGroupId: "${shop-default.id}", ipProtocol: tcp }
        """, "shop-default", message: "The default security group has a rule from a separate resource.");

    [Fact]
    public void Good_when_the_group_of_the_default_network_names_none() => Passes("""
        aws:ec2/defaultVpc:DefaultVpc main: {}
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup main-default: {}
        """);

    [Fact]
    public void Bad_when_the_group_that_names_none_is_not_that_of_an_own_network() => Violates("""
        aws:ec2/vpc:Vpc shop: {}
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup main-default: {}
        """, "shop");

    [Fact]
    public void Bad_when_the_group_of_the_default_network_is_that_of_another() => Violates("""
        aws:ec2/defaultVpc:DefaultVpc main: {}
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup lab-default: { vpcId: vpc-1 }
        """, "main");

    [Theory]
    [InlineData("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")]
    [InlineData("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule")]
    [InlineData("aws:ec2/securityGroupRule:SecurityGroupRule")]
    public void Bad_with_a_separate_rule_on_the_group_that_the_network_names(string type) => Violates($$"""
        aws:ec2/vpc:Vpc shop: {}
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup shop-default: { vpcId: "${shop.id}" }
        {{type}} ssh: { securityGroupId: "${shop.defaultSecurityGroupId}" }
        """, "shop", message: "The default security group has a rule from a separate resource.");

    [Fact]
    public void Unknown_rules() => Undecidable("""
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup shop-default: { vpcId: vpc-1, ingress: !unknown }
        """, "shop-default", "ingress");

    [Fact]
    public void Unknown_network_of_the_group() => Undecidable("""
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup some-default: { vpcId: !unknown }
        """, "shop");
}
