using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>The children of a <see cref="StaticSite"/> that a caller may change.</summary>
public sealed class StaticSiteCustomize
{
    /// <summary>The bucket with the files.</summary>
    public BucketCustomize Bucket { get; set; } = new();

    /// <summary>The distribution.</summary>
    public CdnCustomize Cdn { get; set; } = new();

    /// <summary>Each file, e.g. to set another <c>CacheControl</c> for some of them.</summary>
    public Customization<S3.BucketObjectv2Args>? File { get; set; }
}
