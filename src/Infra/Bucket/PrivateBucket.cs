using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>
/// A bucket that only its owner can reach, with what S3 takes as resources of their own: public access, ownership, encryption, versions and
/// lifecycle. A <see cref="Bucket"/> has one for the objects and, where access is logged, one for the logs.
/// </summary>
internal sealed class PrivateBucket
{
    private readonly ChildResources _children;
    private readonly string _prefix;
    private readonly PrivateBucketShape _shape;
    private readonly S3.BucketPublicAccessBlock _isPrivate;
    private readonly S3.BucketOwnershipControls _ownership;

    /// <param name="children">Creates the resources.</param>
    /// <param name="role">What the bucket is to the component.</param>
    /// <param name="prefix">What the names of its parts begin with; empty for the component's main bucket.</param>
    /// <param name="shape">What it is to be.</param>
    public PrivateBucket(ChildResources children, string role, string prefix, PrivateBucketShape shape)
    {
        _children = children;
        _prefix = prefix;
        _shape = shape;
        Resource = children.Create(
            role,
            tags => new S3.BucketArgs { ForceDestroy = shape.ForceDestroy, ObjectLockEnabled = shape.IsLocked ? true : null, Tags = tags },
            (name, args, options) => new S3.Bucket(name, args, options),
            shape.Customize,
            new CustomResourceOptions { Protect = shape.Protect ? true : null });
        _isPrivate = BlockPublicAccess();
        _ownership = DisableAcls();
        Encryption = Encrypt();
        Versioning = shape.NoncurrentVersionDays is null ? null : KeepVersions();
        CleanUp();
    }

    public S3.Bucket Resource { get; }

    public S3.BucketServerSideEncryptionConfiguration Encryption { get; }

    /// <summary>Null for a bucket without versions.</summary>
    public S3.BucketVersioning? Versioning { get; }

    /// <summary>Creates the bucket's one policy: no request without TLS 1.2, and what is added.</summary>
    public S3.BucketPolicy CreatePolicy(IEnumerable<PolicyStatement> added, Customization<S3.BucketPolicyArgs>? customize)
    {
        var document = new PolicyDocument().Add(Deny("RequireTls", new PolicyCondition("Bool", "aws:SecureTransport", "false")))
            .Add(Deny("RequireTls12", new PolicyCondition("NumericLessThan", "s3:TlsVersion", "1.2")));
        foreach (var statement in added)
        {
            document.Add(statement);
        }

        return _children.Create(
            _prefix + "policy",
            _ => new S3.BucketPolicyArgs { Bucket = Resource.Id, Policy = document.ToJson() },
            (name, args, options) => new S3.BucketPolicy(name, args, options),
            customize,
            // S3 refuses two changes of a bucket's access at the same time, and no policy is to be there while the public could be let in.
            new CustomResourceOptions { DependsOn = { _isPrivate, _ownership } });
    }

    private PolicyStatement Deny(string sid, PolicyCondition condition) => new(sid, "s3:*")
    {
        Deny = true,
        Everyone = true,
        Resources = { Resource.Arn, Output.Format($"{Resource.Arn}/*") },
        Conditions = { condition },
    };

    private S3.BucketPublicAccessBlock BlockPublicAccess() => _children.Create(
        _prefix + "public-access",
        _ => new S3.BucketPublicAccessBlockArgs
        {
            Bucket = Resource.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        },
        (name, args, options) => new S3.BucketPublicAccessBlock(name, args, options),
        _shape.CustomizePublicAccessBlock);

    private S3.BucketOwnershipControls DisableAcls() => _children.Create(
        _prefix + "ownership",
        _ => new S3.BucketOwnershipControlsArgs
        {
            Bucket = Resource.Id,
            Rule = new S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
        },
        (name, args, options) => new S3.BucketOwnershipControls(name, args, options),
        options: new CustomResourceOptions { DependsOn = { _isPrivate } });

    private S3.BucketServerSideEncryptionConfiguration Encrypt()
    {
        var byDefault = new S3.Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" };
        if (_shape.KeyArn is not null)
        {
            byDefault.SseAlgorithm = "aws:kms";
            byDefault.KmsMasterKeyId = _shape.KeyArn;
        }

        return _children.Create(
            _prefix + "encryption",
            _ => new S3.BucketServerSideEncryptionConfigurationArgs
            {
                Bucket = Resource.Id,
                Rules =
                {
                    new S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs
                    {
                        ApplyServerSideEncryptionByDefault = byDefault,
                        BucketKeyEnabled = _shape.KeyArn is not null ? true : null,
                        // A key that the caller brings with each request is a key that gets lost, or that somebody else locks objects with.
                        BlockedEncryptionTypes = { "SSE-C" },
                    },
                },
            },
            (name, args, options) => new S3.BucketServerSideEncryptionConfiguration(name, args, options),
            _shape.CustomizeEncryption);
    }

    private S3.BucketVersioning KeepVersions() => _children.Create(
        _prefix + "versioning",
        _ => new S3.BucketVersioningArgs
        {
            Bucket = Resource.Id,
            VersioningConfiguration = new S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
        },
        (name, args, options) => new S3.BucketVersioning(name, args, options));

    private void CleanUp()
    {
        // Rules about versions are for a bucket that has them.
        var options = new CustomResourceOptions();
        if (Versioning is not null)
        {
            options.DependsOn.Add(Versioning);
        }

        _children.Create(
            _prefix + "lifecycle",
            _ =>
            {
                var args = new S3.BucketLifecycleConfigurationArgs
                {
                    Bucket = Resource.Id,
                    Rules = { BucketLifecycle.CleanUpRule(_shape.AbortUploadsAfterDays, _shape.NoncurrentVersionDays) },
                };
                foreach (var rule in _shape.LifecycleRules)
                {
                    args.Rules.Add(rule);
                }

                return args;
            },
            (name, args, childOptions) => new S3.BucketLifecycleConfiguration(name, args, childOptions),
            _shape.CustomizeLifecycle,
            options);
    }
}
