using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DistributionUsesTlsTests : RuleTests<DistributionUsesTls>
{
    private const string Viewers = """
        defaultCacheBehavior: { viewerProtocolPolicy: https-only }
        viewerCertificate: { acmCertificateArn: "arn:aws:x", minimumProtocolVersion: TLSv1.2_2021 }
        """;

    [Fact]
    public void Good_when_the_origin_settings_are_omitted_as_for_a_bucket() =>
        Passes(Distribution("origins: [{ domainName: acme-files.s3.amazonaws.com }]"));

    [Theory]
    [InlineData("https-only")]
    [InlineData("match-viewer")]
    public void Good_for_origins_that_are_reached_by_tls(string policy) => Passes(Distribution(
        $"origins: [{{ customOriginConfig: {{ originProtocolPolicy: {policy}, originSslProtocols: [TLSv1.2] }} }}]"));

    [Fact]
    public void Bad_when_the_certificate_is_omitted() => Violates("""
        aws:cloudfront/distribution:Distribution shop: { defaultCacheBehavior: { viewerProtocolPolicy: https-only } }
        """, "shop", "viewerCertificate.minimumProtocolVersion", "Viewers may use versions of TLS before 1.2.");

    [Fact]
    public void Bad_with_the_certificate_of_cloudfront_which_allows_old_versions() => Violates("""
        aws:cloudfront/distribution:Distribution shop:
          defaultCacheBehavior: { viewerProtocolPolicy: https-only }
          viewerCertificate: { cloudfrontDefaultCertificate: true }
        """, "shop");

    [Fact]
    public void Bad_when_another_behavior_allows_http() => Violates(
        Distribution("orderedCacheBehaviors: [{ viewerProtocolPolicy: allow-all }]"),
        "shop",
        "orderedCacheBehaviors[0].viewerProtocolPolicy",
        "Viewers may connect without TLS.");

    [Fact]
    public void Bad_when_an_origin_is_reached_by_http() => Violates(
        Distribution("origins: [{ customOriginConfig: { originProtocolPolicy: http-only, originSslProtocols: [TLSv1] } }]"),
        "shop",
        "origins[0].customOriginConfig.originProtocolPolicy");

    [Fact]
    public void Bad_when_an_origin_may_use_an_old_version() => Violates(
        Distribution("origins: [{ customOriginConfig: { originProtocolPolicy: https-only, originSslProtocols: [TLSv1.2, TLSv1.1] } }]"),
        "shop",
        "origins[0].customOriginConfig.originSslProtocols[1]");

    [Theory]
    [InlineData("sandbox", null, true)]
    [InlineData("sandbox", "defaultCertificateInSandbox: false", false)]
    [InlineData("production", null, false)]
    public void Good_with_the_certificate_of_CloudFront_in_a_sandbox_only(string tier, string? configuration, bool isGood)
    {
        var plan = $$"""
            aws:cloudfront/distribution:Distribution shop:
              defaultCacheBehavior: { viewerProtocolPolicy: https-only }
              viewerCertificate: { cloudfrontDefaultCertificate: true }
              tags: { tier: {{tier}} }
            """;
        if (isGood)
        {
            Passes(plan, configuration);
        }
        else
        {
            Violates(plan, "shop", "viewerCertificate.minimumProtocolVersion", configuration: configuration);
        }
    }

    [Theory]
    [InlineData("TLSv1.2_2019")]
    [InlineData("TLSv1.2_2025")]
    [InlineData("TLSv1.3_2025")]
    public void Good_versions(string version) => Passes($$"""
        aws:cloudfront/distribution:Distribution shop:
          defaultCacheBehavior: { viewerProtocolPolicy: redirect-to-https }
          orderedCacheBehaviors: [{ viewerProtocolPolicy: https-only }, { viewerProtocolPolicy: redirect-to-https }]
          viewerCertificate: { acmCertificateArn: a, minimumProtocolVersion: {{version}} }
        """);

    [Theory]
    [InlineData("TLSv1")]
    [InlineData("TLSv1_2016")]
    [InlineData("TLSv1.1_2016")]
    [InlineData("SSLv3")]
    public void Bad_versions(string version) => Violates($$"""
        aws:cloudfront/distribution:Distribution shop:
          defaultCacheBehavior: { viewerProtocolPolicy: https-only }
          viewerCertificate: { acmCertificateArn: a, minimumProtocolVersion: {{version}} }
        """, "shop", "viewerCertificate.minimumProtocolVersion", "Viewers may use versions of TLS before 1.2.");

    [Theory]
    [InlineData("viewerProtocolPolicy: allow-all")]
    [InlineData("compress: true")]
    public void Bad_when_the_default_behavior_allows_http(string behavior) => Violates($$"""
        aws:cloudfront/distribution:Distribution shop:
          defaultCacheBehavior: { {{behavior}} }
          viewerCertificate: { acmCertificateArn: a, minimumProtocolVersion: TLSv1.2_2021 }
        """, "shop", "defaultCacheBehavior.viewerProtocolPolicy", "Viewers may connect without TLS.");

    [Theory]
    [InlineData("originProtocolPolicy: http-only, originSslProtocols: [TLSv1.2]", "originProtocolPolicy", "An origin is reached without TLS.")]
    [InlineData("originProtocolPolicy: match-viewer, originSslProtocols: [SSLv3]", "originSslProtocols[0]", "An origin may be reached by versions of TLS before 1.2.")]
    public void Bad_origins(string settings, string property, string message) => Violates(
        Distribution($"origins: [{{ domainName: a }}, {{ customOriginConfig: {{ {settings} }} }}]"), "shop", $"origins[1].customOriginConfig.{property}", message);

    [Theory]
    [InlineData("originProtocolPolicy: !unknown , originSslProtocols: [TLSv1.2]", "originProtocolPolicy")]
    [InlineData("originProtocolPolicy: https-only, originSslProtocols: !unknown", "originSslProtocols")]
    public void Unknown_origin_settings(string settings, string property) => Undecidable(
        Distribution($"origins: [{{ customOriginConfig: {{ {settings} }} }}]"), "shop", $"origins[0].customOriginConfig.{property}");

    [Fact]
    public void Unknown_certificate_in_a_sandbox() => Undecidable("""
        aws:cloudfront/distribution:Distribution shop:
          defaultCacheBehavior: { viewerProtocolPolicy: https-only }
          viewerCertificate: { cloudfrontDefaultCertificate: !unknown }
          tags: { tier: sandbox }
        """, "shop");

    [Fact]
    public void Unknown_version() => Undecidable("""
        aws:cloudfront/distribution:Distribution shop:
          defaultCacheBehavior: { viewerProtocolPolicy: https-only }
          viewerCertificate: { minimumProtocolVersion: !unknown }
        """, "shop", "viewerCertificate.minimumProtocolVersion");

    private static string Distribution(string settings) =>
        $"aws:cloudfront/distribution:Distribution shop:\n  {Viewers.Replace("\n", "\n  ", StringComparison.Ordinal)}\n  {settings}";
}
