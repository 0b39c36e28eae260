using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Lambda;
using Pulumi.Aws.Lambda.Inputs;
using Pulumi.Aws.Sqs;

namespace WellMade;

/// <summary>A queue of pictures and the function that makes them smaller: what fails is kept, and somebody learns of it.</summary>
internal sealed class Resizer
{
    public Resizer(Encryption encryption, Notices notices, Images images, CustomResourceOptions aws)
    {
        var failed = Queue("resize-failed", encryption, aws);
        notices.Alarm("resize-failed", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", 0, "QueueName", failed.Name);
        var jobs = Queue("resize", encryption, aws, failed);
        notices.Alarm("resize-late", "AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", 900, "QueueName", jobs.Name);

        var logs = new LogGroup("resize", new() { Name = "/aws/lambda/resize", RetentionInDays = 90, KmsKeyId = encryption.Key.Arn }, aws);
        var function = new Function("resize", new()
        {
            Name = "resize",
            Runtime = "nodejs22.x",
            Architectures = { "arm64" },
            Handler = "index.handler",
            Code = new FileArchive("./resize"),
            Role = Role(images, jobs, logs, encryption, aws).Arn,
            Timeout = 30,
            MemorySize = 512,
            ReservedConcurrentExecutions = 20,
            KmsKeyArn = encryption.Key.Arn,
            TracingConfig = new FunctionTracingConfigArgs { Mode = "Active" },
            DeadLetterConfig = new FunctionDeadLetterConfigArgs { TargetArn = failed.Arn },
            Environment = new FunctionEnvironmentArgs { Variables = { ["BUCKET"] = images.Bucket.BucketName } },
        }, aws);
        _ = new EventSourceMapping("resize", new() { EventSourceArn = jobs.Arn, FunctionName = function.Name, FunctionResponseTypes = { "ReportBatchItemFailures" } }, aws);
        notices.Alarm("resize-errors", "AWS/Lambda", "Errors", "Sum", 0, "FunctionName", function.Name);
    }

    private static Queue Queue(string name, Encryption encryption, CustomResourceOptions aws, Queue? failed = null)
    {
        var args = new QueueArgs { KmsMasterKeyId = encryption.Key.Arn, VisibilityTimeoutSeconds = 180, MessageRetentionSeconds = 1_209_600 };
        if (failed is not null)
        {
            args.RedrivePolicy = failed.Arn.Apply(arn => $$"""{ "deadLetterTargetArn": "{{arn}}", "maxReceiveCount": 5 }""");
        }

        var queue = new Queue(name, args, aws);
        _ = new QueuePolicy(name, new()
        {
            QueueUrl = queue.Url,
            Policy = queue.Arn.Apply(arn => $$"""
                { "Version": "2012-10-17", "Statement": [
                  { "Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "{{arn}}", "Condition": { "Bool": { "aws:SecureTransport": "false" } } } ] }
                """),
        }, aws);
        return queue;
    }

    private static Role Role(Images images, Queue jobs, LogGroup logs, Encryption encryption, CustomResourceOptions aws)
    {
        var role = new Role("resize", new()
        {
            AssumeRolePolicy = """
                { "Version": "2012-10-17", "Statement": [
                  { "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }] }
                """,
        }, aws);
        _ = new RolePolicy("resize", new()
        {
            Role = role.Name,
            Policy = Output.Tuple(images.Bucket.Arn, jobs.Arn, logs.Arn, encryption.Key.Arn).Apply(arns => $$"""
                { "Version": "2012-10-17", "Statement": [
                  { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "{{arns.Item1}}/*" },
                  { "Effect": "Allow", "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], "Resource": "{{arns.Item2}}" },
                  { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "{{arns.Item3}}:*" },
                  { "Effect": "Allow", "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "{{arns.Item4}}" } ] }
                """),
        }, aws);
        return role;
    }
}
