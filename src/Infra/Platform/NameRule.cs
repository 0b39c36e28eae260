using System.Text.RegularExpressions;

namespace Infra;

/// <summary>What AWS allows as the name of one kind of resource.</summary>
/// <param name="Kind">The kind in words, for messages.</param>
/// <param name="MaxLength">The longest name, in characters.</param>
/// <param name="Forbidden">Matches what a name may not contain.</param>
/// <param name="Separator">Joins the parts of a name. A separator that no part can contain makes names unambiguous.</param>
/// <param name="Source">The page that states the limit.</param>
public sealed partial record NameRule(string Kind, int MaxLength, Regex Forbidden, string Separator, string Source)
{
    /// <summary>Application and Network Load Balancers.</summary>
    public static NameRule LoadBalancer { get; } = new(
        "load balancer", 32, NotAlphanumericOrHyphen(), "-",
        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html");

    /// <summary>Target groups, when named in full. Prefer <see cref="TargetGroupPrefix"/>: a fixed name cannot be replaced while in use.</summary>
    public static NameRule TargetGroup { get; } = new(
        "target group", 32, NotAlphanumericOrHyphen(), "-",
        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html");

    /// <summary>The prefix of a target group that the provider completes to a unique name.</summary>
    public static NameRule TargetGroupPrefix { get; } = new(
        "target group prefix", 6, NotAlphanumericOrHyphen(), "-",
        "https://www.pulumi.com/registry/packages/aws/api-docs/lb/targetgroup/");

    /// <summary>IAM roles.</summary>
    public static NameRule Role { get; } = new(
        "IAM role", 64, NotRoleName(), "-",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html");

    /// <summary>Security groups.</summary>
    public static NameRule SecurityGroup { get; } = new(
        "security group", 255, NotSecurityGroupName(), "-",
        "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html");

    /// <summary>ECS clusters, services and task definition families.</summary>
    public static NameRule Ecs { get; } = new(
        "ECS cluster, service or task family", 255, NotEcsName(), "-",
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html");

    /// <summary>CloudWatch log groups.</summary>
    public static NameRule LogGroup { get; } = new(
        "log group", 512, NotLogGroupName(), "/",
        "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html");

    /// <summary>CloudWatch alarms. Creating an alarm under a taken name overwrites the other alarm.</summary>
    public static NameRule Alarm { get; } = new(
        "CloudWatch alarm", 255, NotPrintable(), "/",
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html");

    /// <summary>WAF web ACLs and their metrics.</summary>
    public static NameRule WebAcl { get; } = new(
        "web ACL", 128, NotEcsName(), "-",
        "https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html");

    /// <summary>S3 buckets.</summary>
    public static NameRule Bucket { get; } = new(
        "bucket", 63, NotBucketName(), "-",
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html");

    [GeneratedRegex("[^A-Za-z0-9-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotAlphanumericOrHyphen();

    [GeneratedRegex(@"[^A-Za-z0-9+=,.@_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotRoleName();

    [GeneratedRegex(@"[^A-Za-z0-9 ._:/()#,@\[\]+=&;{}!$*-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotSecurityGroupName();

    [GeneratedRegex("[^A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotEcsName();

    [GeneratedRegex("[^A-Za-z0-9_/#.-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotLogGroupName();

    [GeneratedRegex("[^ -~]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotPrintable();

    [GeneratedRegex("[^a-z0-9-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotBucketName();
}
