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

    [Theory]
    [InlineData("vpcOriginConfig: { vpcOriginId: vo-1 }")]
    [InlineData("originAccessControlId: '${access.id}'")]
    [InlineData("customOriginConfig: !unknown , originAccessControlId: E1")]
    public void Good_for_an_origin_that_is_guarded_or_no_bucket(string origin) => Passes($$"""
        aws:cloudfront/originAccessControl:OriginAccessControl access: {}
        aws:cloudfront/distribution:Distribution shop: { {{Rest}}, origins: [{ {{origin}} }] }
        """);

    [Theory]
    [InlineData("loggingConfig: { bucket: logs }", "webAclId", "There is no firewall.")]
    [InlineData("webAclId: a", "loggingConfig.bucket", "Requests are not logged.")]
    [InlineData("webAclId: a, loggingConfig: { prefix: x }", "loggingConfig.bucket", "Requests are not logged.")]
    public void Bad_in_production_without(string settings, string property, string message) =>
        Violates($"aws:cloudfront/distribution:Distribution shop: {{ {settings} }}", "shop", property, message);

    [Fact]
    public void Bad_when_the_logs_are_those_of_another() => Violates("""
        aws:cloudfront/distribution:Distribution shop: { webAclId: a, loggingConfig: {} }
        aws:cloudfront/distribution:Distribution other: { webAclId: a, loggingConfig: { bucket: b } }
        aws:cloudwatch/logDeliverySource:LogDeliverySource logs: { resourceArn: "${other.arn}", logType: ACCESS_LOGS }
        """, "shop", "loggingConfig.bucket");

    [Fact]
    public void Good_without_firewall_and_logs_in_staging() => NotApplicable("aws:cloudfront/distribution:Distribution shop: { tags: { tier: staging } }");

    [Theory]
    [InlineData("customOriginConfig: !unknown")]
    [InlineData("vpcOriginConfig: !unknown")]
    [InlineData("originAccessControlId: !unknown")]
    public void Unknown_kind_of_origin(string origin) => Undecidable(
        $"aws:cloudfront/distribution:Distribution shop: {{ {Rest}, origins: [{{ {origin} }}] }}", "shop");

    [Fact]
    public void Unknown_origins() => Undecidable($$"""
        aws:cloudfront/distribution:Distribution shop: { {{Rest}}, origins: !unknown }
        """, "shop");

    [Fact]
    public void Unknown_firewall() => Undecidable("""
        aws:cloudfront/distribution:Distribution shop: { webAclId: !unknown , loggingConfig: { bucket: logs } }
        """, "shop", "webAclId");
}
