using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketLogsAccessTests : RuleTests<BucketLogsAccess>
{
    [Fact]
    public void Good_with_separate_settings() => Passes("""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketLogging:BucketLogging logging: { bucket: "${data.id}", targetBucket: acme-logs }
        """);

    [Fact]
    public void Good_with_inline_settings() => Passes("""
        aws:s3/bucket:Bucket data: { logging: { targetBucket: acme-logs } }
        """);

    [Theory]
    [InlineData("aws:s3/bucketLogging:BucketLogging logging: { bucket: elsewhere, targetBucket: \"${logs.id}\" }")]
    [InlineData("aws:s3/bucketLoggingV2:BucketLoggingV2 logging: { bucket: elsewhere, targetBucket: acme-logs }")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer front: { accessLogs: { bucket: \"${logs.bucket}\" } }")]
    [InlineData("aws:cloudtrail/trail:Trail trail: { s3BucketName: \"${logs.id}\" }")]
    public void Good_for_a_bucket_that_takes_logs(string writer) => NotApplicable($$"""
        aws:s3/bucket:Bucket logs: { bucket: acme-logs }
        {{writer}}
        """);

    [Fact]
    public void Good_for_a_bucket_that_takes_logs_of_inline_settings() => Passes("""
        aws:s3/bucket:Bucket logs: {}
        aws:s3/bucket:Bucket data: { logging: { targetBucket: "${logs.id}" } }
        """);

    [Fact]
    public void Good_for_a_bucket_with_the_acl_of_log_delivery() => NotApplicable("aws:s3/bucket:Bucket logs: { acl: log-delivery-write }");

    [Fact]
    public void Bad_when_omitted() => Violates("aws:s3/bucket:Bucket data: {}", "data", "logging.targetBucket", "Access is not logged.");

    [Fact]
    public void Bad_when_no_target_is_named() => Violates("aws:s3/bucket:Bucket data: { logging: { targetPrefix: data/ } }", "data");

    [Fact]
    public void Bad_when_the_settings_are_those_of_another_bucket() => Violates("""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketLogging:BucketLogging logging: { bucket: elsewhere, targetBucket: acme-logs }
        """, "data");

    [Fact]
    public void Unknown_settings() => Undecidable("aws:s3/bucket:Bucket data: { logging: !unknown }", "data", "logging.targetBucket");

    [Fact]
    public void Unknown_bucket_of_the_settings() => Undecidable("""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketLogging:BucketLogging logging: { bucket: !unknown , targetBucket: acme-logs }
        """, "data", "logging: bucket");

    [Fact]
    public void Unknown_target_is_a_target_all_the_same() => Passes("""
        aws:ec2/vpc:Vpc other: {}
        aws:s3/bucket:Bucket data: { logging: { targetBucket: "${other.logs}" } }
        """);

    [Theory]
    [InlineData("aws:cloudfront/distribution:Distribution shop: { loggingConfig: { bucket: '${logs.bucketDomainName}' } }")]
    [InlineData("aws:ec2/flowLog:FlowLog main: { logDestinationType: s3, logDestination: '${logs.arn}/main' }")]
    [InlineData("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination shop: { deliveryDestinationConfiguration: { destinationResourceArn: '${logs.arn}/cdn' } }")]
    public void Good_for_a_bucket_that_takes_logs_of_other_services(string sender) => NotApplicable($"aws:s3/bucket:Bucket logs: {{}}\n{sender}");
}
