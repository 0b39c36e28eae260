using Inputs = Pulumi.Aws.S3.Inputs;

namespace Infra;

/// <summary>The lifecycle rules of a bucket: the component's own clean-up, and what the caller asks for.</summary>
internal static class BucketLifecycle
{
    /// <summary>The name of the component's own rule.</summary>
    public const string CleanUp = "clean-up";

    /// <summary>Ends unfinished uploads and, with versions, what was replaced or deleted long enough ago.</summary>
    public static Inputs.BucketLifecycleConfigurationRuleArgs CleanUpRule(int abortUploadsAfterDays, int? noncurrentVersionDays)
    {
        var rule = Rule(CleanUp, "");
        rule.AbortIncompleteMultipartUpload = new Inputs.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs
        {
            DaysAfterInitiation = abortUploadsAfterDays,
        };
        if (noncurrentVersionDays is { } days)
        {
            rule.NoncurrentVersionExpiration = new Inputs.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = days };
            // What is left of a deleted object once its versions are gone.
            rule.Expiration = new Inputs.BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true };
        }

        return rule;
    }

    /// <summary>Ends all objects after some days.</summary>
    public static Inputs.BucketLifecycleConfigurationRuleArgs ExpireRule(string name, string prefix, int days)
    {
        var rule = Rule(name, prefix);
        rule.Expiration = new Inputs.BucketLifecycleConfigurationRuleExpirationArgs { Days = days };
        return rule;
    }

    /// <summary>A rule of the caller's.</summary>
    public static Inputs.BucketLifecycleConfigurationRuleArgs From(BucketLifecycleRule own)
    {
        var rule = own.ExpireAfterDays is { } days ? ExpireRule(own.Name, own.Prefix, days) : Rule(own.Name, own.Prefix);
        if (own.MoveTo is { } target)
        {
            rule.Transitions.Add(new Inputs.BucketLifecycleConfigurationRuleTransitionArgs
            {
                Days = BucketArgs.MoveAfter(own),
                StorageClass = StorageClass(target),
            });
        }

        return rule;
    }

    private static Inputs.BucketLifecycleConfigurationRuleArgs Rule(string name, string prefix) => new()
    {
        Id = name,
        Status = "Enabled",
        Filter = new Inputs.BucketLifecycleConfigurationRuleFilterArgs { Prefix = prefix },
    };

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html
    private static string StorageClass(BucketStorageClass target) => target switch
    {
        BucketStorageClass.IntelligentTiering => "INTELLIGENT_TIERING",
        BucketStorageClass.InfrequentAccess => "STANDARD_IA",
        BucketStorageClass.GlacierInstantRetrieval => "GLACIER_IR",
        BucketStorageClass.Glacier => "GLACIER",
        BucketStorageClass.DeepArchive => "DEEP_ARCHIVE",
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "S3 has no such storage class."),
    };
}
