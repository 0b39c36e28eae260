using Pulumi;
using CloudFront = Pulumi.Aws.CloudFront;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace Infra;

/// <summary>
/// The access logs of a distribution: delivered to a bucket of its own by CloudWatch, whose side of it lives in us-east-1 (standard logging, v2).
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html</remarks>
internal static class CdnLogs
{
    /// <summary>What the bucket is called besides the component's name.</summary>
    public const string Suffix = "-logs";

    private const string Region = CdnAlarms.Region;

    public static Bucket Create(Cdn cdn, ComponentContext context, CdnArgs args, CdnDefaults defaults, CloudFront.Distribution distribution)
    {
        var source = context.Children.Create(
            "log-source",
            tags => new CloudWatch.LogDeliverySourceArgs { Region = Region, LogType = "ACCESS_LOGS", ResourceArn = distribution.Arn, Tags = tags },
            (name, childArgs, options) => new CloudWatch.LogDeliverySource(name, childArgs, options));
        var bucket = new Bucket(
            context.Name + Suffix,
            new BucketArgs
            {
                Tier = args.Tier,
                Tags = args.Tags,
                Decommission = args.Decommission,
                AccessLogs = false,
                RequestMetrics = false,
                LifecycleRules = { new("expire") { ExpireAfterDays = defaults.LogRetentionDays } },
                PolicyStatements = { arn => Deliver(arn, context.Deployed.Account, source.Arn) },
                Customize = args.Customize.LogBucket,
            },
            new ComponentResourceOptions { Parent = cdn });
        var destination = context.Children.Create(
            "log-destination",
            tags => new CloudWatch.LogDeliveryDestinationArgs
            {
                Region = Region,
                OutputFormat = "json",
                DeliveryDestinationConfiguration = new CloudWatch.Inputs.LogDeliveryDestinationDeliveryDestinationConfigurationArgs
                {
                    DestinationResourceArn = bucket.BucketArn,
                },
                Tags = tags,
            },
            (name, childArgs, options) => new CloudWatch.LogDeliveryDestination(name, childArgs, options));
        context.Children.Create(
            "log-delivery",
            tags => new CloudWatch.LogDeliveryArgs
            {
                Region = Region,
                DeliverySourceName = source.Name,
                DeliveryDestinationArn = destination.Arn,
                S3DeliveryConfigurations =
                {
                    // By day, so that a query reads the days it asks about and no others.
                    new CloudWatch.Inputs.LogDeliveryS3DeliveryConfigurationArgs { EnableHiveCompatiblePath = false, SuffixPath = "{DistributionId}/{yyyy}/{MM}/{dd}" },
                },
                Tags = tags,
            },
            (name, childArgs, options) => new CloudWatch.LogDelivery(name, childArgs, options),
            // With the policy that lets the logs in; without it AWS would write one of its own.
            options: new CustomResourceOptions { DependsOn = { bucket } });
        return bucket;
    }

    private static PolicyStatement Deliver(Output<string> bucketArn, Input<string> account, Input<string> sourceArn) => new("DeliverAccessLogs", "s3:PutObject")
    {
        Service = "delivery.logs.amazonaws.com",
        Resources = { Output.Format($"{bucketArn}/AWSLogs/{account}/CloudFront/*") },
        Conditions =
        {
            new PolicyCondition("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control"),
            new PolicyCondition("StringEquals", "aws:SourceAccount", account),
            new PolicyCondition("ArnLike", "aws:SourceArn", sourceArn),
        },
    };
}
