using System.Collections.Immutable;
using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>
/// An S3 bucket that only its owner can reach: TLS only, encrypted, with versions that can be brought back, access logs and protection by tier.
/// Its name is left to Pulumi.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/bucket.md</c>.</remarks>
public sealed class Bucket : InfraComponent, IMonitored, ILinkable
{
    private const string Type = "infra:storage:Bucket";

    private readonly BucketArgs _args;
    private readonly PrivateBucket? _private;

    /// <summary>Creates a bucket.</summary>
    /// <param name="name">The bucket's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="BucketDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Bucket(string name, BucketArgs? args = null, ComponentResourceOptions? options = null)
        : base(Type, name, args ??= new(), options)
    {
        _args = args;
        var defaults = BucketDefaults.For(Tier);
        _private = CreatePrivate(defaults);
        BucketName = _private.Resource.Id;
        BucketArn = _private.Resource.Arn;
        RegionalDomainName = _private.Resource.BucketRegionalDomainName;
        EncryptionKey = args.EncryptionKey;
        if (!args.ServedByCdn)
        {
            CreatePolicy([]);
        }

        CreateOptional(defaults);
        LogBucketName = CreateLogs(defaults);
        Publish(Outputs());
    }

    private Bucket(string name, Input<string> bucketName, EncryptionKey? encryptionKey, ComponentResourceOptions? options)
        : base(Type, name, new BucketArgs(), options)
    {
        _args = new BucketArgs();
        BucketName = bucketName.ToOutput();
        BucketArn = Output.Format($"arn:{Context.Deployed.Partition}:s3:::{BucketName}");
        RegionalDomainName = Output.Format($"{BucketName}.s3.{Context.Deployed.Region}.{Context.Deployed.DnsSuffix}");
        EncryptionKey = encryptionKey;
        Publish(Outputs());
    }

    /// <summary>The bucket's name in AWS.</summary>
    public Output<string> BucketName { get; }

    /// <summary>The bucket's ARN.</summary>
    public Output<string> BucketArn { get; }

    /// <summary>The host name under which S3 serves the bucket in its Region.</summary>
    public Output<string> RegionalDomainName { get; }

    /// <summary>The bucket with the access logs. Null when requests are not logged.</summary>
    public Output<string>? LogBucketName { get; }

    /// <summary>The key of the objects. Null for S3's own encryption.</summary>
    public EncryptionKey? EncryptionKey { get; }

    /// <summary>True for a bucket that this program does not own: nothing about it can be changed here.</summary>
    public bool IsExisting => _private is null;

    /// <summary>True when the bucket is made to be the origin of a <c>Cdn</c>.</summary>
    public bool ServedByCdn => _args.ServedByCdn;

    /// <summary>True when the bucket tells EventBridge of its objects. Not known, and false, for a bucket that was made elsewhere.</summary>
    public bool SendsEvents => _args.Events;

    /// <summary>True once the bucket has its one policy.</summary>
    internal bool HasPolicy { get; private set; }

    /// <summary>True when other buckets may log to it.</summary>
    internal bool TakesAccessLogs => _args.TakesAccessLogs || IsExisting;

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; private set; } = [];

    /// <summary>A bucket that exists already, to link to. Creates nothing.</summary>
    /// <param name="name">The name in this program; variables of links are called after it.</param>
    /// <param name="bucketName">The bucket's name in AWS; it is in the stack's account and Region.</param>
    /// <param name="encryptionKey">The key of its objects. Null for S3's own encryption.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    public static Bucket FromExisting(
        string name, Input<string> bucketName, EncryptionKey? encryptionKey = null, ComponentResourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bucketName);
        return new Bucket(name, bucketName, encryptionKey, options);
    }

    /// <inheritdoc />
    public Link ToLink() => ReadWrite();

    /// <summary>Lets a workload list the bucket and read its objects.</summary>
    /// <param name="prefix">The beginning of the keys it may read, e.g. <c>invoices/</c>. Default: all.</param>
    public Link ReadOnly(string prefix = "") => BucketLink.Create(this, LinkAccess.ReadOnly, prefix);

    /// <summary>Lets a workload list the bucket, and read, write and delete its objects.</summary>
    /// <param name="prefix">The beginning of the keys it may touch, e.g. <c>invoices/</c>. Default: all.</param>
    public Link ReadWrite(string prefix = "") => BucketLink.Create(this, LinkAccess.ReadWrite, prefix);

    /// <summary>Creates the policy of a bucket that is <see cref="ServedByCdn"/>, which had to wait for the distribution it names.</summary>
    /// <exception cref="InvalidOperationException">The policy is there already: another Cdn has the bucket.</exception>
    internal S3.BucketPolicy CreatePolicy(IEnumerable<PolicyStatement> added)
    {
        if (_private is null || HasPolicy)
        {
            throw new InvalidOperationException($"Bucket '{Name}' has its policy already, and a bucket has one policy only.");
        }

        HasPolicy = true;
        var statements = added.Concat(_args.PolicyStatements.Select(create => create(BucketArn)));
        if (_args.TakesAccessLogs)
        {
            statements = statements.Prepend(BucketAccessLogs.Deliver(Context.Deployed.Account, _private.Resource, loggedArn: null));
        }

        return _private.CreatePolicy(statements, _args.Customize.Policy);
    }

    private PrivateBucket CreatePrivate(BucketDefaults defaults) => new(Children, "bucket", "", new PrivateBucketShape
    {
        ForceDestroy = defaults.ForceDestroy,
        Protect = defaults.Protect,
        IsLocked = _args.ObjectLock is not null,
        KeyArn = _args.EncryptionKey is { } key ? (Input<string>)key.Arn : null,
        NoncurrentVersionDays = _args.AllowUnversioned ? null : _args.NoncurrentVersionDays ?? defaults.NoncurrentVersionDays,
        AbortUploadsAfterDays = defaults.AbortUploadsAfterDays,
        LifecycleRules = [.. _args.LifecycleRules.Select(BucketLifecycle.From)],
        Customize = _args.Customize.Bucket,
        CustomizePublicAccessBlock = _args.Customize.PublicAccessBlock,
        CustomizeEncryption = _args.Customize.Encryption,
        CustomizeLifecycle = _args.Customize.Lifecycle,
    });

    private void CreateOptional(BucketDefaults defaults)
    {
        BucketOptions.Create(Children, _args, _private!);
        if (_args.RequestMetrics ?? defaults.RequestMetrics)
        {
            BucketOptions.Measure(Children, _private!.Resource);
            var dimensions = new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["BucketName"] = BucketName, ["FilterId"] = BucketAlarms.Filter };
            Signals = MonitoredSignal.All(BucketAlarms.For(defaults), dimensions);
        }
    }

    private Output<string>? CreateLogs(BucketDefaults defaults)
    {
        var isLogged = _args.AccessLogs ?? (_args.LogBucket is not null || (defaults.AccessLogs && !_args.TakesAccessLogs));
        return isLogged ? new BucketAccessLogs(Context, _args, defaults, _private!.Resource).BucketName : null;
    }

    private Dictionary<string, object?> Outputs()
    {
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["bucketName"] = BucketName,
            ["bucketArn"] = BucketArn,
        };
        if (LogBucketName is not null)
        {
            outputs["logBucketName"] = LogBucketName;
        }

        return outputs;
    }
}
