using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TargetGroupAsksForHealthTests : RuleTests<TargetGroupAsksForHealth>
{
    [Theory]
    [InlineData("lb")]
    [InlineData("alb")]
    public void Good_with_a_path(string module) => Passes($$"""
        aws:{{module}}/targetGroup:TargetGroup shop: { protocol: HTTP, healthCheck: { path: /health } }
        """);

    [Fact]
    public void Good_when_omitted_for_other_protocols() => Passes("aws:lb/targetGroup:TargetGroup shop: { protocol: TCP, port: 5432 }");

    [Fact]
    public void Good_when_omitted_for_functions() => NotApplicable("aws:lb/targetGroup:TargetGroup shop: { targetType: lambda }");

    [Theory]
    [InlineData("protocol: HTTP, port: 80")]
    [InlineData("protocol: HTTPS, port: 443, healthCheck: { interval: 10 }")]
    [InlineData("protocol: TCP, port: 80, healthCheck: { protocol: HTTP }")]
    public void Bad_when_the_path_is_omitted(string settings) => Violates(
        $"aws:lb/targetGroup:TargetGroup shop: {{ {settings} }}", "shop", "healthCheck.path", "The health check asks for the home page.");

    [Fact]
    public void Bad_with_the_home_page() => Violates(
        "aws:lb/targetGroup:TargetGroup shop: { protocol: HTTP, healthCheck: { path: / } }", "shop", "healthCheck.path");

    [Fact]
    public void Bad_when_switched_off() => Violates(
        "aws:lb/targetGroup:TargetGroup shop: { protocol: TCP, healthCheck: { enabled: false, protocol: TCP } }",
        "shop",
        "healthCheck.enabled",
        "The health check is switched off.");

    [Fact]
    public void Unknown_path() => Undecidable(
        "aws:lb/targetGroup:TargetGroup shop: { protocol: HTTP, healthCheck: { path: !unknown } }", "shop", "healthCheck.path");

    [Fact]
    public void Unknown_protocol() => Undecidable("aws:lb/targetGroup:TargetGroup shop: { protocol: !unknown }", "shop", "protocol");
}
