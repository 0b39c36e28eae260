namespace Infra.Policies.Rules;

/// <summary>Each bucket writes access logs, but for the buckets that logs go to.</summary>
public sealed class BucketLogsAccess : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-107",
        Slug = "s3-access-logs",
        Title = "Buckets log who accesses them",
        Pillars = [Pillar.Observability],
        Severity = Severity.Medium,
        Why = "After an incident nobody can say who read or changed what.",
        Fix = "Use the Infra Bucket component with a log bucket; on a raw bucket add a BucketLogging with a targetBucket. A bucket "
            + "that logs are written to needs none.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.9"), Nist("AU-2"), Pci("10.2.1")],
        Links = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html"],
        Anchors = ["cdk-nag S1", "checkov CKV_AWS_18", "awsguard s3-bucket-logging-enabled", "trivy AWS-0089"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [AwsTypes.BucketLogging, AwsTypes.LoadBalancer, AwsTypes.Trail, AwsTypes.Distribution, AwsTypes.FlowLog, AwsTypes.LogDeliveryDestination];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket logs: {}
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketLogging:BucketLogging orders-logging:
          bucket: ${orders.id}
          targetBucket: ${logs.id}
          targetPrefix: orders/
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (TakesLogs(resource, graph).IsYes)
        {
            return;
        }

        var separate = graph.AttachedTo(resource, AwsTypes.BucketLogging, "bucket").Any(static logging => logging["targetBucket"].IsSet());
        resource.Require(separate | resource["logging"]["targetBucket"].IsSet(), "Access is not logged.");
    }

    // A bucket that logged into itself, or in a circle, would never stop.
    private static Truth TakesLogs(ResourceView bucket, PlanGraph graph) =>
        bucket["acl"].Is("log-delivery-write")
        | graph.AttachedTo(bucket, AwsTypes.BucketLogging, "targetBucket").Exist()
        | graph.AttachedTo(bucket, AwsTypes.Bucket, "logging.targetBucket").Exist()
        | graph.AttachedTo(bucket, AwsTypes.LoadBalancer, "accessLogs.bucket").Exist()
        | graph.AttachedTo(bucket, AwsTypes.Trail, "s3BucketName").Exist()
        | graph.AttachedTo(bucket, AwsTypes.Distribution, "loggingConfig.bucket").Exist()
        | graph.AttachedTo(bucket, AwsTypes.FlowLog, "logDestination").Exist()
        | graph.AttachedTo(bucket, AwsTypes.LogDeliveryDestination, "deliveryDestinationConfiguration.destinationResourceArn").Exist();
}
