using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>The bucket that a load balancer writes its access logs to.</summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html</remarks>
internal sealed class LoadBalancerAccessLogs
{
    private const int AbortUploadsAfterDays = 7;

    private readonly LoadBalancerSettings _settings;

    public LoadBalancerAccessLogs(LoadBalancerSettings settings)
    {
        _settings = settings;
        Bucket = settings.Children.Create(
            "access-logs",
            tags => new S3.BucketArgs { Tags = tags },
            (name, args, options) => new S3.Bucket(name, args, options),
            settings.Customize.AccessLogBucket);
        var isPrivate = BlockPublicAccess();
        Encrypt();
        Expire();
        // S3 refuses two changes of a bucket's access at the same time.
        Policy = AllowDelivery(isPrivate);
    }

    public S3.Bucket Bucket { get; }

    /// <summary>Enabling access logs fails unless this is in place.</summary>
    public S3.BucketPolicy Policy { get; }

    private S3.BucketPublicAccessBlock BlockPublicAccess() => _settings.Children.Create(
        "access-logs-public-access",
        _ => new S3.BucketPublicAccessBlockArgs
        {
            Bucket = Bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        },
        (name, args, options) => new S3.BucketPublicAccessBlock(name, args, options));

    private void Encrypt() => _settings.Children.Create(
        "access-logs-encryption",
        _ => new S3.BucketServerSideEncryptionConfigurationArgs
        {
            Bucket = Bucket.Id,
            Rules =
            {
                new S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs
                {
                    // Load balancers cannot write to a bucket with a key of KMS.
                    ApplyServerSideEncryptionByDefault = new S3.Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                    {
                        SseAlgorithm = "AES256",
                    },
                },
            },
        },
        (name, args, options) => new S3.BucketServerSideEncryptionConfiguration(name, args, options));

    private void Expire() => _settings.Children.Create(
        "access-logs-lifecycle",
        _ => new S3.BucketLifecycleConfigurationArgs
        {
            Bucket = Bucket.Id,
            Rules =
            {
                new S3.Inputs.BucketLifecycleConfigurationRuleArgs
                {
                    Id = "expire",
                    Status = "Enabled",
                    Filter = new S3.Inputs.BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
                    Expiration = new S3.Inputs.BucketLifecycleConfigurationRuleExpirationArgs
                    {
                        Days = _settings.Defaults.AccessLogRetentionDays,
                    },
                    AbortIncompleteMultipartUpload = new S3.Inputs.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs
                    {
                        DaysAfterInitiation = AbortUploadsAfterDays,
                    },
                },
            },
        },
        (name, args, options) => new S3.BucketLifecycleConfiguration(name, args, options));

    private S3.BucketPolicy AllowDelivery(S3.BucketPublicAccessBlock isPrivate)
    {
        var loadBalancers = _settings.Deployed.Arn("elasticloadbalancing", "loadbalancer/*");
        var document = new PolicyDocument()
            .Add(new PolicyStatement("DeliverAccessLogs", "s3:PutObject")
            {
                Service = "logdelivery.elasticloadbalancing.amazonaws.com",
                Resources = { Output.Format($"{Bucket.Arn}/AWSLogs/{_settings.Deployed.Account}/*") },
                Conditions = { new PolicyCondition("ArnLike", "aws:SourceArn", loadBalancers) },
            })
            .Add(new PolicyStatement("RequireTls", "s3:*")
            {
                Deny = true,
                Everyone = true,
                Resources = { Bucket.Arn, Output.Format($"{Bucket.Arn}/*") },
                Conditions = { new PolicyCondition("Bool", "aws:SecureTransport", "false") },
            });
        return _settings.Children.Create(
            "access-logs-policy",
            _ => new S3.BucketPolicyArgs { Bucket = Bucket.Id, Policy = document.ToJson() },
            (name, args, options) => new S3.BucketPolicy(name, args, options),
            options: new CustomResourceOptions { DependsOn = { isPrivate } });
    }
}
