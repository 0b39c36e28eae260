namespace Infra;

/// <summary>
/// AWS services that use a key by themselves, not with a caller's credentials. IAM policies do not reach them: the key has to name them.
/// </summary>
public enum KeyUser
{
    /// <summary>CloudWatch, whose alarms publish to encrypted topics of this account.</summary>
    CloudWatchAlarms,

    /// <summary>CloudWatch Logs, for encrypted log groups of this account.</summary>
    CloudWatchLogs,

    /// <summary>EventBridge, whose rules send to encrypted topics and queues of this account.</summary>
    EventBridge,

    /// <summary>S3, whose buckets notify encrypted topics and queues of this account.</summary>
    S3Notifications,

    /// <summary>SNS, whose topics deliver to encrypted queues of this account.</summary>
    Sns,

    /// <summary>CloudFront, whose distributions read encrypted buckets of this account (origin access control).</summary>
    CloudFront,
}
