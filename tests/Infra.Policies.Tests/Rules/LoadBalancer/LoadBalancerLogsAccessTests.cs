using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class LoadBalancerLogsAccessTests : RuleTests<LoadBalancerLogsAccess>
{
    [Fact]
    public void Good_for_a_network_load_balancer_that_ends_no_tls() => NotApplicable("""
        aws:lb/loadBalancer:LoadBalancer shop: { loadBalancerType: network }
        aws:lb/listener:Listener shop-tcp: { loadBalancerArn: "${shop.arn}", protocol: TCP }
        """);

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    public void Good_when_omitted_outside_production(string tier) =>
        NotApplicable($"aws:lb/loadBalancer:LoadBalancer shop: {{ tags: {{ tier: {tier} }} }}");

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:alb/loadBalancer:LoadBalancer shop: {}", "shop", "accessLogs.enabled", "Access is not logged.");

    [Fact]
    public void Bad_when_only_a_bucket_is_named() => Violates(
        "aws:lb/loadBalancer:LoadBalancer shop: { accessLogs: { bucket: acme-logs } }", "shop", "accessLogs.enabled");

    [Fact]
    public void Bad_for_a_network_load_balancer_that_ends_tls() => Violates("""
        aws:lb/loadBalancer:LoadBalancer shop: { loadBalancerType: network }
        aws:lb/listener:Listener shop-tls: { loadBalancerArn: "${shop.arn}", protocol: TLS }
        """, "shop");

    [Fact]
    public void Unknown_switch() => Undecidable("aws:lb/loadBalancer:LoadBalancer shop: { accessLogs: { enabled: !unknown } }", "shop");

    [Fact]
    public void Unknown_type() => Undecidable("aws:lb/loadBalancer:LoadBalancer shop: { loadBalancerType: !unknown }", "shop", "loadBalancerType");
}
