namespace Infra;

/// <summary>The defaults of a <see cref="Bucket"/> in one tier.</summary>
public sealed record BucketDefaults
{
    private BucketDefaults()
    {
    }

    /// <summary>How long a replaced or deleted object can be brought back, in days.</summary>
    [DefaultSource("A mistake in production may be noticed after weeks; elsewhere old versions are only cost.", "S3.14")]
    public int NoncurrentVersionDays { get; private init; }

    /// <summary>After how many days the parts of an upload that was never finished are deleted.</summary>
    [DefaultSource(
        "AWS's recommendation: unfinished parts are billed and seen nowhere.",
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html")]
    public int AbortUploadsAfterDays { get; private init; } = 7;

    /// <summary>Whether requests are logged to a bucket of their own.</summary>
    [DefaultSource("Who read or changed what is asked after an incident, and staging is to show what production does.", "S3.9")]
    public bool AccessLogs { get; private init; }

    /// <summary>How long access logs are kept, in days.</summary>
    [DefaultSource("Production keeps a year, as audits ask.", "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html")]
    public int AccessLogRetentionDays { get; private init; }

    /// <summary>Whether requests are measured. Without it S3 reports sizes only, and there is nothing to alarm on.</summary>
    [DefaultSource(
        "The metrics are billed by bucket, so only production pays for them.",
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-configurations.html")]
    public bool RequestMetrics { get; private init; }

    /// <summary>The share of requests that may fail with a server error, in percent.</summary>
    [DefaultSource("S3 answers 503 while it scales to a new rate; clients retry, and one in a hundred is more than that.", "https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html")]
    public int ErrorPercent { get; private init; } = 1;

    /// <summary>The slowest acceptable time to the first byte, for 99 in 100 requests.</summary>
    [DefaultSource("S3 answers small requests in 100 to 200 ms; ten times that is trouble.", "https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html")]
    public TimeSpan SlowFirstByte { get; private init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether deleting the bucket deletes the objects in it.</summary>
    [DefaultSource("A sandbox comes and goes; anywhere else the objects are somebody's.", "INFRA-RES-106")]
    public bool ForceDestroy { get; private init; }

    /// <summary>Whether Pulumi refuses to delete the bucket.</summary>
    [DefaultSource("Deleting production's data takes two deliberate steps.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static BucketDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { NoncurrentVersionDays = 7, AccessLogRetentionDays = 7, ForceDestroy = true },
        Tier.Staging => new() { NoncurrentVersionDays = 30, AccessLogs = true, AccessLogRetentionDays = 30 },
        Tier.Production => new()
        {
            NoncurrentVersionDays = 90,
            AccessLogs = true,
            AccessLogRetentionDays = 365,
            RequestMetrics = true,
            Protect = true,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
