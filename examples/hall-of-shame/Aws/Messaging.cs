using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Sns;
using Pulumi.Aws.Sqs;

namespace HallOfShame.Aws;

/// <summary>Messages that anyone may send and nobody misses, and alarms that nobody hears.</summary>
internal static class Messaging
{
    public static void Create()
    {
        var jobs = new Queue("jobs", new() { SqsManagedSseEnabled = false, VisibilityTimeoutSeconds = 30 });
        _ = new QueuePolicy("jobs", new()
        {
            QueueUrl = jobs.Url,
            Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*" }] }""",
        });

        _ = new Topic("news");

        // Kept for ever, paid for ever.
        _ = new LogGroup("shop");

        _ = new MetricAlarm("jobs-too-old", new()
        {
            Namespace = "AWS/SQS",
            MetricName = "ApproximateAgeOfOldestMessage",
            Dimensions = { ["QueueName"] = jobs.Name },
            Statistic = "Maximum",
            Period = 60,
            EvaluationPeriods = 5,
            Threshold = 600,
            ComparisonOperator = "GreaterThanThreshold",
        });
    }
}
