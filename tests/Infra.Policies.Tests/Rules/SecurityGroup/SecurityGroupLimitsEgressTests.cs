using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SecurityGroupLimitsEgressTests : RuleTests<SecurityGroupLimitsEgress>
{
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:ec2/securityGroup:SecurityGroup orders: { description: Orders }");

    [Fact]
    public void Good_for_one_port_to_everywhere() => Passes($$"""
        {{Egress}} https: { securityGroupId: sg-1, cidrIpv4: 0.0.0.0/0, ipProtocol: tcp, fromPort: 443, toPort: 443 }
        """);

    [Fact]
    public void Good_for_everything_to_one_group() => Passes($$"""
        {{Egress}} database: { securityGroupId: sg-1, referencedSecurityGroupId: sg-2, ipProtocol: "-1" }
        """);

    [Fact]
    public void Good_for_what_comes_in() => NotApplicable("""
        aws:ec2/securityGroupRule:SecurityGroupRule all: { type: ingress, protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }
        """);

    [Theory]
    [InlineData("cidrIpv4: 0.0.0.0/0")]
    [InlineData("cidrIpv6: ::/0")]
    public void Bad_in_a_separate_rule(string range) => Violates($$"""
        {{Egress}} all:
          ipProtocol: "-1"
          {{range}}
        """, "all", message: "Everything may go out to everywhere.");

    [Fact]
    public void Bad_inline_with_all_ports() => Violates("""
        aws:ec2/securityGroup:SecurityGroup orders:
          egress: [{ protocol: tcp, fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] }]
        """, "orders", "egress[0].cidrBlocks[0]");

    [Fact]
    public void Bad_in_the_older_separate_rule() => Violates("""
        aws:ec2/securityGroupRule:SecurityGroupRule all: { type: egress, protocol: all, ipv6CidrBlocks: ["::/0"] }
        """, "all");

    [Fact]
    public void Unknown_protocol() => Undecidable($$"""
        {{Egress}} all: { ipProtocol: !unknown , cidrIpv4: 0.0.0.0/0 }
        """, "all", "ipProtocol");
}
