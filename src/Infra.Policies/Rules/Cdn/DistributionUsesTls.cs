namespace Infra.Policies.Rules;

/// <summary>Viewers reach a distribution, and it reaches its origins, by TLS 1.2 or later.</summary>
public sealed class DistributionUsesTls : ResourcePolicy
{
    private static readonly Parameter<bool> DefaultCertificateInSandbox = Parameter.Flag(
        "defaultCertificateInSandbox", defaultValue: true,
        "Whether distributions of the sandbox tier may use the certificate of CloudFront, which takes every version of TLS: a sandbox need not own a domain.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-330",
        Slug = "cdn-tls",
        Title = "Distributions use modern TLS towards viewers and origins",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Whoever is on the way reads and changes what is sent without TLS or with an old version of it, on either side of the CDN.",
        Fix = "Set viewerProtocolPolicy to redirect-to-https on each cache behavior, give viewerCertificate a certificate of your own "
            + "with minimumProtocolVersion TLSv1.2_2021, and reach origins with originProtocolPolicy https-only and originSslProtocols "
            + "TLSv1.2.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("CloudFront.3"), Fsbp("CloudFront.9"), Fsbp("CloudFront.10")],
        Links =
        [
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https.html",
        ],
        Anchors =
        [
            "cdk-nag CFR4", "cdk-nag CFR5", "checkov CKV_AWS_34", "checkov CKV_AWS_174", "checkov CKV2_AWS_72", "trivy AWS-0012",
            "trivy AWS-0013",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Distribution];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [DefaultCertificateInSandbox];

    /// <inheritdoc/>
    public override string Good => """
        aws:cloudfront/distribution:Distribution shop:
          defaultCacheBehavior: { viewerProtocolPolicy: redirect-to-https }
          viewerCertificate: { acmCertificateArn: "arn:aws:x", minimumProtocolVersion: TLSv1.2_2021, sslSupportMethod: sni-only }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:cloudfront/distribution:Distribution shop:
          defaultCacheBehavior: { viewerProtocolPolicy: allow-all }
          viewerCertificate: { acmCertificateArn: "arn:aws:x", minimumProtocolVersion: TLSv1, sslSupportMethod: sni-only }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var certificate = resource["viewerCertificate"];
        var version = certificate["minimumProtocolVersion"];
        var isExcused = resource.Tier == PlanTier.Sandbox && resource.Get(DefaultCertificateInSandbox)
            ? certificate["cloudfrontDefaultCertificate"].IsTrue()
            : Truth.No;
        resource.Require(version.StartsWith("TLSv1.2_") | version.StartsWith("TLSv1.3_") | isExcused, "Viewers may use versions of TLS before 1.2.");
        RequireTls(resource, resource["defaultCacheBehavior"]);
        foreach (var behavior in resource["orderedCacheBehaviors"].Items)
        {
            RequireTls(resource, behavior);
        }

        foreach (var origin in resource["origins"].Items)
        {
            var custom = origin["customOriginConfig"];
            if (custom.IsMissing)
            {
                continue;
            }

            // With match-viewer the requirement on viewers holds for the origin as well.
            var policy = custom["originProtocolPolicy"];
            resource.Require(policy.IsOneOf("https-only", "match-viewer"), "An origin is reached without TLS.");
            resource.Require(
                custom["originSslProtocols"].All(static protocol => protocol.Is("TLSv1.2")) | policy.Is("http-only"),
                "An origin may be reached by versions of TLS before 1.2.");
        }
    }

    private static void RequireTls(ResourceCheck resource, Property behavior) => resource.Require(
        behavior["viewerProtocolPolicy"].IsOneOf("redirect-to-https", "https-only"), "Viewers may connect without TLS.");
}
