namespace Infra;

/// <summary>What a <see cref="Bucket"/> can be told. Every argument has a default by tier: see <see cref="BucketDefaults"/>.</summary>
public sealed partial class BucketArgs : ComponentArgs
{
    /// <summary>
    /// The key that encrypts the objects; a bucket key keeps the number of calls to KMS small. Default: S3's own encryption, which costs nothing.
    /// </summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>
    /// True to keep no old versions: what is overwritten or deleted is gone. A finding (S3.14). Set on a bucket that has versions,
    /// it suspends versioning and keeps those there are. Default: false.
    /// </summary>
    public bool AllowUnversioned { get; set; }

    /// <summary>How long a replaced or deleted object can be brought back, in days: 1 to 36,500. Default: <see cref="BucketDefaults.NoncurrentVersionDays"/>.</summary>
    public int? NoncurrentVersionDays { get; set; }

    /// <summary>When objects expire or move to cheaper storage. Unfinished uploads and old versions are always cleaned up. Default: none.</summary>
    public ICollection<BucketLifecycleRule> LifecycleRules { get; set; } = [];

    /// <summary>Which sites' pages may read or write objects from a browser. Default: none.</summary>
    public ICollection<BucketCorsRule> CorsRules { get; set; } = [];

    /// <summary>
    /// Objects that nobody can delete or overwrite for a while. Has to be decided when the bucket is made: switching it on or off later replaces
    /// the bucket. Default: none.
    /// </summary>
    public BucketObjectLock? ObjectLock { get; set; }

    /// <summary>True to send an event to EventBridge for each change of an object. Default: false.</summary>
    public bool Events { get; set; }

    /// <summary>Whether requests are logged. Default: <see cref="BucketDefaults.AccessLogs"/>, and no for a bucket that takes logs.</summary>
    public bool? AccessLogs { get; set; }

    /// <summary>The bucket that takes the access logs; made with <see cref="TakesAccessLogs"/>, in the same Region. Default: one is made.</summary>
    public Bucket? LogBucket { get; set; }

    /// <summary>True for a bucket that other buckets of the account write their access logs to. Default: false.</summary>
    public bool TakesAccessLogs { get; set; }

    /// <summary>Whether requests are measured, which alarms need and AWS bills. Default: <see cref="BucketDefaults.RequestMetrics"/>.</summary>
    public bool? RequestMetrics { get; set; }

    /// <summary>
    /// True for a bucket that is the origin of a <c>Cdn</c>. Its policy names exactly that distribution, so it is created together with the
    /// distribution and not before. Default: false.
    /// </summary>
    public bool ServedByCdn { get; set; }

    /// <summary>
    /// What AWS services or denials to add to the bucket's policy, each made from the bucket's ARN; a bucket has one policy only. Workloads get
    /// access by links instead. Default: none.
    /// </summary>
    public ICollection<BucketStatement> PolicyStatements { get; set; } = [];

    /// <summary>Changes to single children. Default: none.</summary>
    public BucketCustomize Customize { get; set; } = new();
}
