using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ListenerUsesModernTlsTests : RuleTests<ListenerUsesModernTls>
{
    [Theory]
    [InlineData("ELBSecurityPolicy-TLS13-1-2-2021-06")]
    [InlineData("ELBSecurityPolicy-TLS13-1-2-Res-2021-06")]
    [InlineData("ELBSecurityPolicy-TLS13-1-3-2021-06")]
    [InlineData("ELBSecurityPolicy-FS-1-2-Res-2020-10")]
    [InlineData("ELBSecurityPolicy-TLS-1-2-Ext-2018-06")]
    public void Good_policies(string policy) => Passes($"aws:lb/listener:Listener shop: {{ protocol: TLS, sslPolicy: {policy} }}");

    [Fact]
    public void Good_without_tls() => NotApplicable("aws:lb/listener:Listener shop: { protocol: HTTP, port: 80 }");

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:lb/listener:Listener shop: { protocol: HTTPS }", "shop", "sslPolicy", "Versions of TLS before 1.2 are offered.");

    [Theory]
    [InlineData("ELBSecurityPolicy-2016-08")]
    [InlineData("ELBSecurityPolicy-TLS-1-1-2017-01")]
    [InlineData("ELBSecurityPolicy-TLS13-1-0-2021-06")]
    [InlineData("ELBSecurityPolicy-TLS13-1-1-2021-06")]
    [InlineData("ELBSecurityPolicy-FS-2018-06")]
    public void Bad_policies(string policy) => Violates($"aws:alb/listener:Listener shop: {{ protocol: HTTPS, sslPolicy: {policy} }}", "shop", "sslPolicy");

    [Fact]
    public void Bad_when_the_configuration_asks_for_more() => Violates(
        "aws:lb/listener:Listener shop: { protocol: HTTPS, sslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06 }",
        "shop",
        configuration: """policies: ["ELBSecurityPolicy-TLS13-1-3-*"]""");

    [Fact]
    public void Unknown_policy() => Undecidable("aws:lb/listener:Listener shop: { protocol: HTTPS, sslPolicy: !unknown }", "shop", "sslPolicy");

    [Fact]
    public void Unknown_protocol() => Undecidable("aws:lb/listener:Listener shop: { protocol: !unknown }", "shop", "protocol");
}
