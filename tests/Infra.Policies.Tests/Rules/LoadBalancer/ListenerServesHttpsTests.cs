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

    [Fact]
    public void Good_when_a_sandbox_forwards_inside_the_network() => NotApplicable(Internal("sandbox", "true"));

    [Theory]
    [InlineData("sandbox", "false")]
    [InlineData("staging", "true")]
    [InlineData("production", "true")]
    public void Bad_when_the_load_balancer_is_public_or_the_tier_is_not_sandbox(string tier, string isInternal) =>
        Violates(Internal(tier, isInternal), "shop", "defaultActions[0].type");

    [Fact]
    public void Bad_in_a_sandbox_that_is_to_have_TLS() =>
        Violates(Internal("sandbox", "true"), "shop", configuration: "internalInSandbox: false");

    [Fact]
    public void Unknown_whether_the_load_balancer_of_a_sandbox_is_internal() => Undecidable(Internal("sandbox", "!unknown "), "shop");

    private static string Internal(string tier, string isInternal) => $$"""
        aws:lb/loadBalancer:LoadBalancer shop: { internal: {{isInternal}} }
        aws:lb/listener:Listener shop:
          { loadBalancerArn: "${shop.arn}", port: 80, protocol: HTTP, defaultActions: [{ type: forward, targetGroupArn: "arn:aws:y" }], tags: { tier: {{tier}} } }
        """;
}
