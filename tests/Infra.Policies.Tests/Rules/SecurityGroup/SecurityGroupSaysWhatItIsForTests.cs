using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SecurityGroupSaysWhatItIsForTests : RuleTests<SecurityGroupSaysWhatItIsFor>
{
    [Fact]
    public void Good_with_a_description_of_a_separate_rule() => Passes("""
        aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule out: { description: To the database }
        """);

    [Fact]
    public void Good_for_the_default_group_which_describes_itself() => NotApplicable("""
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup main: { vpcId: vpc-1 }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:ec2/securityGroup:SecurityGroup orders: {}", "orders", "description", "There is no description.");

    [Fact]
    public void Bad_with_the_default_of_the_provider() => Violates("""
        aws:ec2/securityGroup:SecurityGroup orders: { description: Managed by Pulumi }
        """, "orders", "description");

    [Theory]
    [InlineData("aws:ec2/securityGroupRule:SecurityGroupRule")]
    [InlineData("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")]
    [InlineData("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule")]
    public void Bad_when_omitted_in_a_separate_rule(string type) => Violates($"{type} rule: {{}}", "rule", "description");

    [Fact]
    public void Bad_when_omitted_in_inline_rules() => ViolatesAll("""
        aws:ec2/securityGroup:SecurityGroup orders:
          description: Tasks of orders
          ingress: [{ description: From the load balancer }, { protocol: tcp }]
          egress: [{ protocol: tcp }]
        """, "orders", "orders");

    [Theory]
    [InlineData("ingress", "An ingress rule has no description.")]
    [InlineData("egress", "An egress rule has no description.")]
    public void Bad_when_omitted_in_an_inline_rule_of_the_default_group(string direction, string message) => Violates(
        $"aws:ec2/defaultSecurityGroup:DefaultSecurityGroup main: {{ {direction}: [{{ protocol: tcp }}] }}", "main", $"{direction}[0].description", message);

    [Fact]
    public void Bad_with_the_default_of_another_tool() => Violates(
        "aws:ec2/securityGroup:SecurityGroup orders: { description: Managed by Terraform }", "orders", "description", "There is no description.");

    [Fact]
    public void Good_when_all_say_what_they_are_for() => Passes("""
        aws:ec2/securityGroup:SecurityGroup orders:
          { description: Tasks, ingress: [{ description: From the load balancer }], egress: [{ description: To the database }] }
        """);

    [Fact]
    public void Unknown_description() => Undecidable("aws:ec2/securityGroup:SecurityGroup orders: { description: !unknown }", "orders", "description");

    [Fact]
    public void Unknown_inline_rules() => Undecidable("""
        aws:ec2/securityGroup:SecurityGroup orders: { description: Tasks, ingress: !unknown }
        """, "orders", "ingress.description");
}
