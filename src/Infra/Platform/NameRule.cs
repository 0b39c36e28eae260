using System.Buffers;

namespace Infra;

/// <summary>What AWS allows as the name of one kind of resource.</summary>
public sealed class NameRule
{
    private const string LowerCase = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Alphanumeric = LowerCase + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly SearchValues<char> _allowed;

    /// <summary>Describes a kind.</summary>
    /// <param name="kind">The kind in words, for messages.</param>
    /// <param name="maxLength">The longest name, in characters.</param>
    /// <param name="allowed">The characters a name may contain.</param>
    /// <param name="separator">Joins the parts of a name. A separator that no part can contain makes names unambiguous.</param>
    /// <param name="source">The page that states the limit.</param>
    public NameRule(string kind, int maxLength, string allowed, char separator, string source)
    {
        Kind = kind;
        MaxLength = maxLength;
        Separator = separator;
        Source = source;
        _allowed = SearchValues.Create(allowed);
    }

    /// <summary>Application and Network Load Balancers.</summary>
    public static NameRule LoadBalancer { get; } = new(
        "load balancer", 32, Alphanumeric + "-", '-',
        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html");

    /// <summary>Target groups, when named in full. Prefer <see cref="TargetGroupPrefix"/>: a fixed name cannot be replaced while in use.</summary>
    public static NameRule TargetGroup { get; } = new(
        "target group", 32, Alphanumeric + "-", '-',
        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html");

    /// <summary>The prefix of a target group that the provider completes to a unique name.</summary>
    public static NameRule TargetGroupPrefix { get; } = new(
        "target group prefix", 6, Alphanumeric + "-", '-',
        "https://www.pulumi.com/registry/packages/aws/api-docs/lb/targetgroup/");

    /// <summary>IAM roles.</summary>
    public static NameRule Role { get; } = new(
        "IAM role", 64, Alphanumeric + "+=,.@_-", '-',
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html");

    /// <summary>Security groups.</summary>
    public static NameRule SecurityGroup { get; } = new(
        "security group", 255, Alphanumeric + " ._-:/()#,@[]+=&;{}!$*", '-',
        "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html");

    /// <summary>ECS clusters, services and task definition families.</summary>
    public static NameRule Ecs { get; } = new(
        "ECS cluster, service or task family", 255, Alphanumeric + "_-", '-',
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html");

    /// <summary>CloudWatch log groups.</summary>
    public static NameRule LogGroup { get; } = new(
        "log group", 512, Alphanumeric + "_-/.#", '/',
        "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html");

    /// <summary>CloudWatch alarms. Creating an alarm under a taken name overwrites the other alarm.</summary>
    public static NameRule Alarm { get; } = new(
        "CloudWatch alarm", 255, Alphanumeric + " ._-:/()#,@[]+=&;{}!$*", '/',
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html");

    /// <summary>CloudWatch dashboards.</summary>
    public static NameRule Dashboard { get; } = new(
        "CloudWatch dashboard", 255, Alphanumeric + "_-", '-',
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html");

    /// <summary>WAF web ACLs and their metrics.</summary>
    public static NameRule WebAcl { get; } = new(
        "web ACL", 128, Alphanumeric + "_-", '-',
        "https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html");

    /// <summary>S3 buckets.</summary>
    public static NameRule Bucket { get; } = new(
        "bucket", 63, LowerCase + "-", '-',
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html");

    /// <summary>Rules of EventBridge.</summary>
    public static NameRule EventRule { get; } = new(
        "EventBridge rule", 64, Alphanumeric + "._-", '-',
        "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html");

    /// <summary>Aliases of KMS keys, without the leading <c>alias/</c>.</summary>
    public static NameRule KeyAlias { get; } = new(
        "key alias", 250, Alphanumeric + "/_-", '/',
        "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html");

    /// <summary>ElastiCache replication groups, users and user groups.</summary>
    public static NameRule Cache { get; } = new(
        "cache, cache user or cache user group", 40, LowerCase + "-", '-',
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html");

    /// <summary>The kind in words.</summary>
    public string Kind { get; }

    /// <summary>The longest name, in characters.</summary>
    public int MaxLength { get; }

    /// <summary>Joins the parts of a name.</summary>
    public char Separator { get; }

    /// <summary>The page that states the limit.</summary>
    public string Source { get; }

    /// <summary>True when a name may contain the character.</summary>
    public bool Allows(char character) => _allowed.Contains(character);
}
