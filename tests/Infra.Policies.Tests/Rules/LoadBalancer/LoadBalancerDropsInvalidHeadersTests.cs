using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class LoadBalancerDropsInvalidHeadersTests : RuleTests<LoadBalancerDropsInvalidHeaders>
{
    [Fact]
    public void Good_when_dropped() => Passes("aws:alb/loadBalancer:LoadBalancer shop: { dropInvalidHeaderFields: true }");

    [Theory]
    [InlineData("network")]
    [InlineData("gateway")]
    public void Good_when_omitted_where_no_headers_are_read(string type) =>
        NotApplicable($"aws:lb/loadBalancer:LoadBalancer shop: {{ loadBalancerType: {type} }}");

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:lb/loadBalancer:LoadBalancer shop: {}", "shop", "dropInvalidHeaderFields", "Headers that are not valid are passed on.");

    [Fact]
    public void Unknown_switch() => Undecidable(
        "aws:lb/loadBalancer:LoadBalancer shop: { dropInvalidHeaderFields: !unknown }", "shop", "dropInvalidHeaderFields");

    [Fact]
    public void Unknown_type() => Undecidable("aws:lb/loadBalancer:LoadBalancer shop: { loadBalancerType: !unknown }", "shop", "loadBalancerType");
}
