using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ListenerServesHttpsTests : RuleTests<ListenerServesHttps>
{
    private const string Redirect = "{ type: redirect, redirect: { protocol: HTTPS, port: 443, statusCode: HTTP_301 } }";

    [Theory]
    [InlineData("HTTPS")]
    [InlineData("TLS")]
    [InlineData("TCP")]
    public void Good_for_other_protocols(string protocol) => Passes($"aws:lb/listener:Listener shop: {{ port: 443, protocol: {protocol} }}");

    [Fact]
    public void Good_when_omitted_for_a_gateway_load_balancer() => Passes("""
        aws:lb/listener:Listener inspect: { loadBalancerArn: "arn:aws:x", defaultActions: [{ type: forward, targetGroupArn: "arn:aws:y" }] }
        """);

    [Fact]
    public void Good_when_rules_redirect_too() => Passes($$"""
        aws:alb/listener:Listener shop: { port: 80, protocol: HTTP, defaultActions: [{{Redirect}}] }
        aws:alb/listenerRule:ListenerRule old: { listenerArn: "${shop.arn}", actions: [{{Redirect}}] }
        """);

    [Theory]
    [InlineData("lb")]
    [InlineData("alb")]
    [InlineData("elasticloadbalancingv2")]
    public void Bad_when_http_is_forwarded(string module) => Violates($$"""
        aws:{{module}}/listener:Listener shop:
          { port: 80, protocol: HTTP, defaultActions: [{ type: forward, targetGroupArn: "arn:aws:y" }] }
        """, "shop", "defaultActions[0].type", "HTTP is served without TLS.");

    [Fact]
    public void Bad_when_the_protocol_is_omitted() => Violates("""
        aws:lb/listener:Listener shop: { port: 80, defaultActions: [{ type: forward, targetGroupArn: "arn:aws:y" }] }
        """, "shop");

    [Fact]
    public void Bad_when_the_redirect_keeps_the_protocol() => Violates("""
        aws:lb/listener:Listener shop:
          { port: 80, protocol: HTTP, defaultActions: [{ type: redirect, redirect: { host: example.com, statusCode: HTTP_301 } }] }
        """, "shop", "defaultActions[0].redirect.protocol");

    [Fact]
    public void Bad_when_a_rule_forwards() => Violates($$"""
        aws:lb/listener:Listener shop: { port: 80, protocol: HTTP, defaultActions: [{{Redirect}}] }
        aws:lb/listenerRule:ListenerRule api: { listenerArn: "${shop.arn}", actions: [{ type: forward, targetGroupArn: "arn:aws:y" }] }
        """, "shop", "api: actions[0].type");

    [Fact]
    public void Unknown_protocol() => Undecidable("""
        aws:lb/listener:Listener shop: { port: 80, protocol: !unknown , defaultActions: [{ type: forward }] }
        """, "shop", "protocol");

    [Fact]
    public void Unknown_actions() => Undecidable("""
        aws:lb/listener:Listener shop: { port: 80, protocol: HTTP, defaultActions: !unknown }
        """, "shop", "defaultActions");
}
