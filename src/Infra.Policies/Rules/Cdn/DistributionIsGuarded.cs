namespace Infra.Policies.Rules;

/// <summary>A distribution reads buckets as itself; in production it has a firewall and logs requests.</summary>
public sealed class DistributionIsGuarded : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-331",
        Slug = "cdn-waf-logs-oac",
        Title = "Distributions have a firewall, logs and private origins",
        Pillars = [Pillar.Security, Pillar.Observability],
        Severity = Severity.Medium,
        Why = "Attacks reach the origins, nobody can say afterwards who asked for what, and a bucket that anybody may read is reached "
            + "past the CDN.",
        Fix = "Set webAclId, and loggingConfig with a bucket or a CloudWatch LogDeliverySource for the distribution; give each S3 "
            + "origin an originAccessControlId.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("CloudFront.5"), Fsbp("CloudFront.6"), Fsbp("CloudFront.13")],
        Links =
        [
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html",
        ],
        Anchors =
        [
            "cdk-nag CFR2", "cdk-nag CFR3", "cdk-nag CFR7", "checkov CKV_AWS_68", "checkov CKV_AWS_86", "checkov CKV2_AWS_46",
            "trivy AWS-0010", "trivy AWS-0011",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Distribution];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.LogDeliverySource];

    /// <inheritdoc/>
    public override string Good => """
        aws:cloudfront/distribution:Distribution shop:
          webAclId: arn:aws:wafv2:us-east-1:111122223333:global/webacl/shop/1
          loggingConfig: { bucket: acme-logs.s3.amazonaws.com }
          origins: [{ originId: files, domainName: acme-files.s3.eu-west-1.amazonaws.com, originAccessControlId: E1 }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:cloudfront/distribution:Distribution shop:
          origins: [{ originId: files, domainName: acme-files.s3.eu-west-1.amazonaws.com }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (resource.Tier == PlanTier.Production)
        {
            var delivered = graph.AttachedTo(resource, AwsTypes.LogDeliverySource, "resourceArn").Exist();
            resource.Require(resource["webAclId"].IsSet(), "There is no firewall.");
            resource.Require(resource["loggingConfig"]["bucket"].IsSet() | delivered, "Requests are not logged.");
        }

        foreach (var origin in resource["origins"].Items)
        {
            // What is neither a custom nor a VPC origin is a bucket.
            var isBucket = origin["customOriginConfig"].IsNotSet() & origin["vpcOriginConfig"].IsNotSet();
            if (!isBucket.IsNo)
            {
                var isGuarded = origin["originAccessControlId"].IsSet();
                resource.Require(isBucket.Implies(isGuarded), "A bucket is read without origin access control.");
            }
        }
    }
}
