using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>The children of a <see cref="Bucket"/> that a caller may change.</summary>
public sealed class BucketCustomize
{
    /// <summary>The bucket itself.</summary>
    public Customization<S3.BucketArgs>? Bucket { get; set; }

    /// <summary>Its public access block.</summary>
    public Customization<S3.BucketPublicAccessBlockArgs>? PublicAccessBlock { get; set; }

    /// <summary>Its encryption.</summary>
    public Customization<S3.BucketServerSideEncryptionConfigurationArgs>? Encryption { get; set; }

    /// <summary>Its lifecycle.</summary>
    public Customization<S3.BucketLifecycleConfigurationArgs>? Lifecycle { get; set; }

    /// <summary>Its policy.</summary>
    public Customization<S3.BucketPolicyArgs>? Policy { get; set; }

    /// <summary>Its access logging.</summary>
    public Customization<S3.BucketLoggingArgs>? Logging { get; set; }

    /// <summary>The bucket with its access logs.</summary>
    public Customization<S3.BucketArgs>? LogBucket { get; set; }
}
