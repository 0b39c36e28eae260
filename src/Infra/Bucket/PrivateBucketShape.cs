using System.Collections.Immutable;
using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>What a <see cref="PrivateBucket"/> is to be.</summary>
internal sealed record PrivateBucketShape
{
    public required bool ForceDestroy { get; init; }

    public bool Protect { get; init; }

    public bool IsLocked { get; init; }

    /// <summary>Null for S3's own encryption.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Null for a bucket without versions.</summary>
    public required int? NoncurrentVersionDays { get; init; }

    public required int AbortUploadsAfterDays { get; init; }

    public ImmutableArray<S3.Inputs.BucketLifecycleConfigurationRuleArgs> LifecycleRules { get; init; } = [];

    public Customization<S3.BucketArgs>? Customize { get; init; }

    public Customization<S3.BucketPublicAccessBlockArgs>? CustomizePublicAccessBlock { get; init; }

    public Customization<S3.BucketServerSideEncryptionConfigurationArgs>? CustomizeEncryption { get; init; }

    public Customization<S3.BucketLifecycleConfigurationArgs>? CustomizeLifecycle { get; init; }
}
