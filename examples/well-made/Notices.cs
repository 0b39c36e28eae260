using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Sns;

namespace WellMade;

/// <summary>Where alarms go, and alarms that say what missing data means.</summary>
internal sealed class Notices
{
    private readonly CustomResourceOptions _aws;

    public Notices(Encryption encryption, CustomResourceOptions aws)
    {
        _aws = aws;
        Topic = new Topic("notices", new() { KmsMasterKeyId = encryption.Key.Arn }, aws);
        _ = new TopicPolicy("notices", new()
        {
            Arn = Topic.Arn,
            Policy = Topic.Arn.Apply(arn => $$"""
                { "Version": "2012-10-17", "Statement": [
                  { "Sid": "Alarms", "Effect": "Allow", "Principal": { "Service": "cloudwatch.amazonaws.com" }, "Action": "sns:Publish", "Resource": "{{arn}}",
                    "Condition": { "StringEquals": { "aws:SourceAccount": "123456789012" } } },
                  { "Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "sns:Publish", "Resource": "{{arn}}",
                    "Condition": { "Bool": { "aws:SecureTransport": "false" } } } ] }
                """),
        }, aws);
    }

    public Topic Topic { get; }

    /// <summary>An alarm on the sum or the maximum of a metric over five minutes.</summary>
    public void Alarm(string name, string metricNamespace, string metric, string statistic, double threshold, string dimension, Input<string> of) =>
        _ = new MetricAlarm(name, new()
        {
            AlarmDescription = $"{metric} of {dimension}: see the runbook of the shop.",
            Namespace = metricNamespace,
            MetricName = metric,
            Dimensions = { [dimension] = of },
            Statistic = statistic,
            Period = 300,
            EvaluationPeriods = 1,
            Threshold = threshold,
            ComparisonOperator = "GreaterThanThreshold",
            TreatMissingData = "notBreaching",
            AlarmActions = { Topic.Arn },
            OkActions = { Topic.Arn },
        }, _aws);
}
