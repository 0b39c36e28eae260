using Pulumi;

namespace Infra;

/// <summary>Writes the policy of a key: the account administers it through IAM, and services use it as far as they were named.</summary>
internal sealed class EncryptionKeyPolicy(Deployed deployed, Input<string> region)
{
    private static readonly string[] Messages = ["kms:Decrypt", "kms:GenerateDataKey*"];

    public Output<string> ToJson(EncryptionKeyArgs args)
    {
        var document = new PolicyDocument().Add(new PolicyStatement("AdministerThroughIam", "kms:*")
        {
            Principal = deployed.AccountPrincipal,
            Resources = { "*" },
        });
        foreach (var statement in args.Users.Distinct().Order().SelectMany(Allow).Concat(args.PolicyStatements.Select(statement => statement.Or("*"))))
        {
            document.Add(statement);
        }

        return document.ToJson();
    }

    // What a service says about its source differs. The encryption context is set by the topic or queue itself, so it always holds.
    private IEnumerable<PolicyStatement> Allow(KeyUser user) => user switch
    {
        KeyUser.CloudWatchAlarms => [For("CloudWatchAlarmsToTopics", "cloudwatch.amazonaws.com", OfTopics, OfAccount)],
        // SNS does not support conditions on the source here: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
        KeyUser.EventBridge =>
        [
            For("EventBridgeToTopics", "events.amazonaws.com", OfTopics),
            For("EventBridgeToQueues", "events.amazonaws.com", OfQueues, From("events", "rule/*")),
        ],
        KeyUser.S3Notifications =>
        [
            For("S3NotificationsToTopics", "s3.amazonaws.com", OfTopics),
            For("S3NotificationsToQueues", "s3.amazonaws.com", OfQueues),
        ],
        KeyUser.Sns => [For("SnsToQueues", "sns.amazonaws.com", OfQueues, From("sns", "*"))],
        KeyUser.CloudFront =>
        [
            new PolicyStatement("CloudFrontReads", "kms:Decrypt")
            {
                Service = "cloudfront.amazonaws.com",
                Resources = { "*" },
                Conditions =
                {
                    new PolicyCondition(
                        "ArnLike", "aws:SourceArn", Output.Format($"arn:{deployed.Partition}:cloudfront::{deployed.Account}:distribution/*")),
                },
            },
        ],
        KeyUser.CloudWatchLogs =>
        [
            // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
            new PolicyStatement("CloudWatchLogs", "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey")
            {
                Service = Output.Format($"logs.{region}.{deployed.DnsSuffix}"),
                Resources = { "*" },
                Conditions = { new PolicyCondition("ArnLike", "kms:EncryptionContext:aws:logs:arn", Arn("logs", "log-group:*")) },
            },
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(user), user, "There is no such user of keys."),
    };

    private static PolicyStatement For(string sid, string service, params List<PolicyCondition> conditions) => new(sid, Messages)
    {
        Service = service,
        // In a key's policy, the key itself.
        Resources = { "*" },
        Conditions = conditions,
    };

    private PolicyCondition OfTopics => new("ArnLike", "kms:EncryptionContext:aws:sns:topicArn", Arn("sns", "*"));

    private PolicyCondition OfQueues => new("ArnLike", "kms:EncryptionContext:aws:sqs:arn", Arn("sqs", "*"));

    private PolicyCondition OfAccount => new("StringEquals", "aws:SourceAccount", deployed.Account);

    private PolicyCondition From(string service, string resource) => new("ArnLike", "aws:SourceArn", Arn(service, resource));

    private Output<string> Arn(string service, string resource) =>
        Output.Format($"arn:{deployed.Partition}:{service}:{region}:{deployed.Account}:{resource}");
}
