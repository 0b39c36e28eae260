using CloudFront = Pulumi.Aws.CloudFront;
using WafV2 = Pulumi.Aws.WafV2;

namespace Infra;

/// <summary>The children of a <see cref="Cdn"/> that a caller may change.</summary>
public sealed class CdnCustomize
{
    /// <summary>The distribution.</summary>
    public Customization<CloudFront.DistributionArgs>? Distribution { get; set; }

    /// <summary>The headers that are added to answers.</summary>
    public Customization<CloudFront.ResponseHeadersPolicyArgs>? ResponseHeaders { get; set; }

    /// <summary>The firewall.</summary>
    public Customization<WafV2.WebAclArgs>? WebAcl { get; set; }

    /// <summary>The way into a network, for each internal service.</summary>
    public Customization<CloudFront.VpcOriginArgs>? VpcOrigin { get; set; }

    /// <summary>The bucket with the access logs.</summary>
    public BucketCustomize LogBucket { get; set; } = new();

    /// <summary>The certificate and the records.</summary>
    public DomainCustomize Domain { get; set; } = new();
}
