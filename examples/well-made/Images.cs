using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace WellMade;

/// <summary>A bucket for pictures, and one for the log of who reads them.</summary>
internal sealed class Images
{
    private readonly Encryption _encryption;
    private readonly CustomResourceOptions _aws;

    public Images(Encryption encryption, CustomResourceOptions aws)
    {
        _encryption = encryption;
        _aws = aws;
        var log = Create("images-log", "s3:PutObject", """{ "Service": "logging.s3.amazonaws.com" }""");
        Bucket = Create("images");
        _ = new BucketLogging("images", new() { Bucket = Bucket.Id, TargetBucket = log.Id, TargetPrefix = "images/" }, aws);
    }

    public Bucket Bucket { get; }

    private Bucket Create(string name, string? allowed = null, string? principal = null)
    {
        var bucket = new Bucket(name, new(), CustomResourceOptions.Merge(_aws, new CustomResourceOptions { Protect = true }));
        _ = new BucketPublicAccessBlock(name, new()
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, _aws);
        _ = new BucketOwnershipControls(name, new()
        {
            Bucket = bucket.Id,
            Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
        }, _aws);
        _ = new BucketServerSideEncryptionConfiguration(name, new()
        {
            Bucket = bucket.Id,
            Rules = new BucketServerSideEncryptionConfigurationRuleArgs
            {
                BucketKeyEnabled = true,
                ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                {
                    SseAlgorithm = "aws:kms",
                    KmsMasterKeyId = _encryption.Key.Arn,
                },
            },
        }, _aws);
        _ = new BucketVersioning(name, new()
        {
            Bucket = bucket.Id,
            VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
        }, _aws);
        _ = new BucketLifecycleConfiguration(name, new()
        {
            Bucket = bucket.Id,
            Rules = new BucketLifecycleConfigurationRuleArgs
            {
                Id = "tidy",
                Status = "Enabled",
                Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
                NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = 90 },
                AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = 7 },
            },
        }, _aws);
        _ = new BucketPolicy(name, new() { Bucket = bucket.Id, Policy = bucket.Arn.Apply(arn => Policy(arn, allowed, principal)) }, _aws);
        return bucket;
    }

    private static string Policy(string arn, string? allowed, string? principal)
    {
        var tls = $$"""
            { "Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["{{arn}}", "{{arn}}/*"],
              "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
            """;
        var allow = allowed is null ? "" : $$"""
            , { "Sid": "Allow", "Effect": "Allow", "Principal": {{principal}}, "Action": "{{allowed}}", "Resource": "{{arn}}/*",
                "Condition": { "StringEquals": { "aws:SourceAccount": "123456789012" } } }
            """;
        return $$"""{ "Version": "2012-10-17", "Statement": [{{tls}}{{allow}}] }""";
    }
}
