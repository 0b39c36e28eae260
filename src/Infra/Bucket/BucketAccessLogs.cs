using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>Where a bucket's requests are logged to: the bucket that was given, or one of its own.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html</remarks>
internal sealed class BucketAccessLogs
{
    public BucketAccessLogs(ComponentContext context, BucketArgs args, BucketDefaults defaults, S3.Bucket logged)
    {
        var options = new CustomResourceOptions();
        if (args.LogBucket is not null)
        {
            // With the policy that lets the logs in.
            options.DependsOn.Add(args.LogBucket);
            BucketName = args.LogBucket.BucketName;
        }
        else
        {
            var (own, policy) = CreateOwn(context, args, defaults, logged);
            options.DependsOn.Add(policy);
            BucketName = own.Resource.Id;
        }

        context.Children.Create(
            "logging",
            _ => new S3.BucketLoggingArgs
            {
                Bucket = logged.Id,
                TargetBucket = BucketName,
                TargetPrefix = $"{context.Name}/",
                // By day of the request, so that a query reads the days it asks about and no others.
                TargetObjectKeyFormat = new S3.Inputs.BucketLoggingTargetObjectKeyFormatArgs
                {
                    PartitionedPrefix = new S3.Inputs.BucketLoggingTargetObjectKeyFormatPartitionedPrefixArgs { PartitionDateSource = "EventTime" },
                },
            },
            (name, childArgs, childOptions) => new S3.BucketLogging(name, childArgs, childOptions),
            args.Customize.Logging,
            options);
    }

    public Output<string> BucketName { get; }

    /// <summary>Lets S3 write logs to a bucket.</summary>
    /// <param name="account">The account whose buckets are logged.</param>
    /// <param name="target">The bucket that takes the logs.</param>
    /// <param name="loggedArn">The one bucket that is logged. Null for all of the account.</param>
    public static PolicyStatement Deliver(Input<string> account, S3.Bucket target, Output<string>? loggedArn)
    {
        var statement = new PolicyStatement("DeliverAccessLogs", "s3:PutObject")
        {
            Service = "logging.s3.amazonaws.com",
            Resources = { Output.Format($"{target.Arn}/*") },
            Conditions = { new PolicyCondition("StringEquals", "aws:SourceAccount", account) },
        };
        if (loggedArn is not null)
        {
            statement.Conditions.Add(new PolicyCondition("ArnLike", "aws:SourceArn", loggedArn));
        }

        return statement;
    }

    private static (PrivateBucket Bucket, S3.BucketPolicy Policy) CreateOwn(
        ComponentContext context, BucketArgs args, BucketDefaults defaults, S3.Bucket logged)
    {
        var own = new PrivateBucket(context.Children, "logs", "logs-", new PrivateBucketShape
        {
            ForceDestroy = defaults.ForceDestroy,
            NoncurrentVersionDays = defaults.NoncurrentVersionDays,
            AbortUploadsAfterDays = defaults.AbortUploadsAfterDays,
            LifecycleRules = [BucketLifecycle.ExpireRule("expire", "", defaults.AccessLogRetentionDays)],
            Customize = args.Customize.LogBucket,
        });
        return (own, own.CreatePolicy([Deliver(context.Deployed.Account, own.Resource, logged.Arn)], customize: null));
    }
}
