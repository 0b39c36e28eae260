using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SecurityGroupOpensOnlyHttpsTests : RuleTests<SecurityGroupOpensOnlyHttps>
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Redirect = "{ type: redirect, redirect: { protocol: HTTPS, port: 443, statusCode: HTTP_301 } }";

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:ec2/securityGroup:SecurityGroup web: { description: Web }");

    [Fact]
    public void Good_for_https_inline() => Passes("""
        aws:ec2/securityGroup:SecurityGroup web:
          ingress: [{ protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] }]
        """);

    [Fact]
    public void Good_for_a_port_that_only_a_group_reaches() => Passes($$"""
        {{Ingress}} tasks: { securityGroupId: sg-1, referencedSecurityGroupId: sg-2, ipProtocol: tcp, fromPort: 8080, toPort: 8080 }
        """);

    [Fact]
    public void Good_for_path_discovery() => Passes($$"""
        {{Ingress}} mtu: { securityGroupId: sg-1, cidrIpv4: 0.0.0.0/0, ipProtocol: icmp, fromPort: 3, toPort: 4 }
        """);

    [Fact]
    public void Good_for_a_port_that_is_configured() => Passes($$"""
        {{Ingress}} mqtt: { securityGroupId: sg-1, cidrIpv4: 0.0.0.0/0, ipProtocol: tcp, fromPort: 8883, toPort: 8883 }
        """, """ports: ["443", "8883"]""");

    [Theory]
    [InlineData("lb")]
    [InlineData("alb")]
    public void Good_for_http_that_is_redirected(string module) => Passes($$"""
        aws:ec2/securityGroup:SecurityGroup web: { description: Web }
        {{Ingress}} http: { securityGroupId: "${web.id}", cidrIpv4: 0.0.0.0/0, ipProtocol: tcp, fromPort: 80, toPort: 80 }
        aws:{{module}}/loadBalancer:LoadBalancer web-lb: { securityGroups: ["${web.id}"] }
        aws:{{module}}/listener:Listener web-http:
          loadBalancerArn: ${web-lb.arn}
          port: 80
          defaultActions: [{{Redirect}}]
        """);

    [Fact]
    public void Good_for_http_that_is_redirected_with_inline_rules() => Passes($$"""
        aws:ec2/securityGroup:SecurityGroup web:
          ingress: [{ protocol: tcp, fromPort: 80, toPort: 80, cidrBlocks: ["0.0.0.0/0"] }]
        aws:lb/loadBalancer:LoadBalancer web-lb: { securityGroups: ["${web.id}"] }
        aws:lb/listener:Listener web-http:
          loadBalancerArn: ${web-lb.arn}
          port: 80
          defaultActions: [{{Redirect}}]
        """);

    [Fact]
    public void Bad_for_http_that_is_forwarded() => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup web: { description: Web }
        {{Ingress}} http: { securityGroupId: "${web.id}", cidrIpv4: 0.0.0.0/0, ipProtocol: tcp, fromPort: 80, toPort: 80 }
        aws:lb/loadBalancer:LoadBalancer web-lb: { securityGroups: ["${web.id}"] }
        aws:lb/listener:Listener web-http:
          loadBalancerArn: ${web-lb.arn}
          port: 80
          defaultActions: [{ type: forward, targetGroupArn: "arn:aws:x" }]
        """, "http", "cidrIpv4");

    [Fact]
    public void Good_for_http_that_is_redirected_beside_https_that_is_forwarded() => Passes($$"""
        aws:ec2/securityGroup:SecurityGroup web: { description: Web }
        aws:ec2/securityGroupRule:SecurityGroupRule http: { type: ingress, securityGroupId: "${web.id}", cidrBlocks: ["0.0.0.0/0"], protocol: tcp, fromPort: 80, toPort: 80 }
        aws:lb/loadBalancer:LoadBalancer web-lb: { securityGroups: ["${web.id}"] }
        aws:lb/listener:Listener web-http: { loadBalancerArn: "${web-lb.arn}", port: 80, defaultActions: [{{Redirect}}] }
        aws:lb/listener:Listener web-https: { loadBalancerArn: "${web-lb.arn}", port: 443, defaultActions: [{ type: forward }] }
        """);

    [Theory]
    [InlineData("aws:lb/listener:Listener other: { loadBalancerArn: '${other-lb.arn}', port: 80, defaultActions: [{ type: forward }] }")]
    [InlineData("aws:lb/listener:Listener other: { loadBalancerArn: '${other-lb.arn}', port: 443, defaultActions: [{ type: forward }] }")]
    [InlineData("")]
    public void Bad_for_http_when_another_load_balancer_of_the_group_does_not_redirect(string listener) => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup web: { description: Web }
        {{Ingress}} http: { securityGroupId: "${web.id}", cidrIpv4: 0.0.0.0/0, ipProtocol: tcp, fromPort: 80, toPort: 80 }
        aws:lb/loadBalancer:LoadBalancer web-lb: { securityGroups: ["${web.id}"] }
        aws:lb/listener:Listener web-http: { loadBalancerArn: "${web-lb.arn}", port: 80, defaultActions: [{{Redirect}}] }
        aws:lb/loadBalancer:LoadBalancer other-lb: { securityGroups: ["${web.id}"] }
        {{listener}}
        """, "http");

    [Fact]
    public void Bad_for_another_port_of_a_load_balancer_that_redirects() => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup web:
          ingress: [{ protocol: tcp, fromPort: 81, toPort: 81, cidrBlocks: ["0.0.0.0/0"] }]
        aws:lb/loadBalancer:LoadBalancer web-lb: { securityGroups: ["${web.id}"] }
        aws:lb/listener:Listener web-http: { loadBalancerArn: "${web-lb.arn}", port: 80, defaultActions: [{{Redirect}}] }
        """, "web", message: "More than HTTPS is open to the internet.");

    [Fact]
    public void Good_for_http_3() => Passes($$"""
        {{Ingress}} quic: { securityGroupId: sg-1, cidrIpv6: "::/0", ipProtocol: udp, fromPort: 443, toPort: 443 }
        """);

    [Fact]
    public void Bad_for_http_without_a_load_balancer() => Violates($$"""
        {{Ingress}} http: { securityGroupId: sg-1, cidrIpv6: "::/0", ipProtocol: tcp, fromPort: 80, toPort: 80 }
        """, "http", "cidrIpv6", "More than HTTPS is open to the internet.");

    [Theory]
    [InlineData("protocol: tcp, fromPort: 80, toPort: 443")]
    [InlineData("protocol: \"-1\", fromPort: 0, toPort: 0")]
    public void Bad_for_more_than_one_port(string ports) => Violates($$"""
        aws:ec2/securityGroup:SecurityGroup web: { ingress: [{ {{ports}}, cidrBlocks: ["0.0.0.0/0"] }] }
        """, "web", "ingress[0].cidrBlocks[0]");

    [Fact]
    public void Unknown_port() => Undecidable($$"""
        {{Ingress}} app: { securityGroupId: sg-1, cidrIpv4: 0.0.0.0/0, ipProtocol: tcp, fromPort: !unknown , toPort: 443 }
        """, "app", "fromPort");

    [Fact]
    public void Unknown_actions_of_the_listener() => Undecidable($$"""
        aws:ec2/securityGroup:SecurityGroup web: { description: Web }
        {{Ingress}} http: { securityGroupId: "${web.id}", cidrIpv4: 0.0.0.0/0, ipProtocol: tcp, fromPort: 80, toPort: 80 }
        aws:lb/loadBalancer:LoadBalancer web-lb: { securityGroups: ["${web.id}"] }
        aws:lb/listener:Listener web-http: { loadBalancerArn: "${web-lb.arn}", port: 80, defaultActions: !unknown }
        """, "http");
}
