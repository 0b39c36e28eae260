using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SecurityGroupHidesAdminPortsTests : RuleTests<SecurityGroupHidesAdminPorts>
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:ec2/securityGroup:SecurityGroup orders: { description: Orders }");

    [Fact]
    public void Good_when_another_port_is_open() => Passes("""
        aws:ec2/securityGroup:SecurityGroup web:
          ingress: [{ protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] }]
        """);

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("203.0.113.7/32")]
    public void Good_for_a_narrow_range(string range) => Passes($$"""
        {{Ingress}} ssh: { securityGroupId: sg-1, cidrIpv4: {{range}}, ipProtocol: tcp, fromPort: 22, toPort: 22 }
        """);

    [Fact]
    public void Good_for_the_range_of_a_vpc_that_is_not_known_yet() => Passes($$"""
        aws:ec2/vpc:Vpc shop: { ipv4IpamPoolId: pool }
        {{Ingress}} ssh: { securityGroupId: sg-1, cidrIpv4: "${shop.cidrBlock}", ipProtocol: tcp, fromPort: 22, toPort: 22 }
        """);

    [Fact]
    public void Good_for_a_single_address_that_is_not_known_yet() => Passes($$"""
        aws:ec2/eip:Eip office: {}
        {{Ingress}} ssh: { securityGroupId: sg-1, cidrIpv4: "${office.publicIp}/32", ipProtocol: tcp, fromPort: 22, toPort: 22 }
        """);

    [Fact]
    public void Good_for_icmp_whose_types_look_like_ports() => Passes($$"""
        {{Ingress}} ping: { securityGroupId: sg-1, cidrIpv4: 0.0.0.0/0, ipProtocol: icmp, fromPort: 0, toPort: 255 }
        """);

    [Fact]
    public void Good_when_only_outgoing_traffic_is_open() => NotApplicable("""
        aws:ec2/securityGroupRule:SecurityGroupRule out:
          { type: egress, securityGroupId: sg-1, protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }
        """);

    [Theory]
    [InlineData("cidrIpv4: 0.0.0.0/0", "cidrIpv4")]
    [InlineData("cidrIpv6: ::/0", "cidrIpv6")]
    [InlineData("cidrIpv4: 0.0.0.0/1", "cidrIpv4")]
    public void Bad_for_the_world_in_a_separate_rule(string range, string property) => Violates($$"""
        {{Ingress}} ssh:
          securityGroupId: sg-1
          ipProtocol: tcp
          fromPort: 22
          toPort: 22
          {{range}}
        """, "ssh", property, "A port of administration or of a data store is open to the internet.");

    [Fact]
    public void Bad_inline_within_a_range_of_ports() => Violates("""
        aws:ec2/securityGroup:SecurityGroup web:
          ingress:
            - { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }
            - { protocol: tcp, fromPort: 3000, toPort: 4000, ipv6CidrBlocks: ["::/0"] }
        """, "web", "ingress[1].ipv6CidrBlocks[0]");

    [Fact]
    public void Bad_for_all_protocols() => Violates("""
        aws:ec2/securityGroupRule:SecurityGroupRule all:
          { type: ingress, securityGroupId: sg-1, protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }
        """, "all", "cidrBlocks[0]");

    [Fact]
    public void Bad_in_the_default_group() => Violates("""
        aws:ec2/defaultSecurityGroup:DefaultSecurityGroup main:
          ingress: [{ protocol: TCP, fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }]
        """, "main");

    [Fact]
    public void Unknown_range() => Undecidable($$"""
        {{Ingress}} ssh: { securityGroupId: sg-1, cidrIpv4: !unknown , ipProtocol: tcp, fromPort: 22, toPort: 22 }
        """, "ssh", "cidrIpv4");

    [Fact]
    public void Unknown_range_does_not_matter_for_https() => Passes($$"""
        {{Ingress}} web: { securityGroupId: sg-1, cidrIpv4: !unknown , ipProtocol: tcp, fromPort: 443, toPort: 443 }
        """);

    [Fact]
    public void Unknown_inline_rules() => Undecidable("aws:ec2/securityGroup:SecurityGroup web: { ingress: !unknown }", "web");

    [Fact]
    public void Unknown_direction() => Undecidable("""
        aws:ec2/securityGroupRule:SecurityGroupRule all:
          type: !unknown
          protocol: "-1"
          cidrBlocks: ["0.0.0.0/0"]
        """, "all", "type");
}
