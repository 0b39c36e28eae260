using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DistributionIsGuardedTests : RuleTests<DistributionIsGuarded>
{
    private const string Rest = "webAclId: arn:aws:x, loggingConfig: { bucket: acme-logs.s3.amazonaws.com }";

    [Fact]
    public void Good_for_an_origin_that_is_no_bucket() => Passes($$"""
        aws:cloudfront/distribution:Distribution shop: { {{Rest}}, origins: [{ customOriginConfig: { httpPort: 80 } }] }
        """);

    [Fact]
    public void Good_with_logs_by_delivery() => Passes("""
        aws:cloudfront/distribution:Distribution shop: { webAclId: "arn:aws:x" }
        aws:cloudwatch/logDeliverySource:LogDeliverySource shop-logs: { resourceArn: "${shop.arn}", logType: ACCESS_LOGS }
        """);

    [Fact]
    public void Good_when_firewall_and_logs_are_omitted_in_a_sandbox() => Passes("""
        aws:cloudfront/distribution:Distribution shop: { tags: { tier: sandbox }, origins: [{ originAccessControlId: E1 }] }
        """);

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:cloudfront/distribution:Distribution shop: {}", "shop", "shop");

    [Fact]
    public void Bad_without_access_control_in_any_tier() => Violates("""
        aws:cloudfront/distribution:Distribution shop:
          tags: { tier: sandbox }
          origins: [{ originId: files, s3OriginConfig: { originAccessIdentity: origin-access-identity/cloudfront/E1 } }]
        """, "shop", "origins[0].originAccessControlId", "A bucket is read without origin access control.");

    [Fact]
    public void Unknown_origins() => Undecidable($$"""
        aws:cloudfront/distribution:Distribution shop: { {{Rest}}, origins: !unknown }
        """, "shop");

    [Fact]
    public void Unknown_firewall() => Undecidable("""
        aws:cloudfront/distribution:Distribution shop: { webAclId: !unknown , loggingConfig: { bucket: logs } }
        """, "shop", "webAclId");
}
