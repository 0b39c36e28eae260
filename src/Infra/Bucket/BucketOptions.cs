using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>What a bucket has only when it is asked for: events, sites, a lock, measured requests.</summary>
internal static class BucketOptions
{
    public static void Create(ChildResources children, BucketArgs args, PrivateBucket bucket)
    {
        if (args.Events)
        {
            // A bucket has one notification configuration; with EventBridge, whoever wants to know adds a rule there.
            children.Create(
                "events",
                _ => new S3.BucketNotificationArgs { Bucket = bucket.Resource.Id, Eventbridge = true },
                (name, childArgs, options) => new S3.BucketNotification(name, childArgs, options));
        }

        if (args.CorsRules.Count > 0)
        {
            children.Create(
                "cors",
                _ => Cors(args, bucket.Resource),
                (name, childArgs, options) => new S3.BucketCorsConfiguration(name, childArgs, options));
        }

        if (args.ObjectLock is { } objectLock)
        {
            children.Create(
                "object-lock",
                _ => Lock(objectLock, bucket.Resource),
                (name, childArgs, options) => new S3.BucketObjectLockConfiguration(name, childArgs, options),
                options: new CustomResourceOptions { DependsOn = { bucket.Versioning! } });
        }
    }

    public static void Measure(ChildResources children, S3.Bucket bucket) => children.Create(
        "metrics",
        _ => new S3.BucketMetricArgs { Bucket = bucket.Id, Name = BucketAlarms.Filter },
        (name, args, options) => new S3.BucketMetric(name, args, options));

    private static S3.BucketCorsConfigurationArgs Cors(BucketArgs args, S3.Bucket bucket)
    {
        var cors = new S3.BucketCorsConfigurationArgs { Bucket = bucket.Id };
        foreach (var rule in args.CorsRules)
        {
            cors.CorsRules.Add(new S3.Inputs.BucketCorsConfigurationCorsRuleArgs
            {
                AllowedOrigins = rule.AllowAnyOrigin ? ["*"] : [.. rule.Origins],
                AllowedMethods = [.. rule.Methods],
                AllowedHeaders = [.. rule.Headers],
                ExposeHeaders = [.. rule.ExposeHeaders],
                MaxAgeSeconds = (int)rule.MaxAge.TotalSeconds,
            });
        }

        return cors;
    }

    private static S3.BucketObjectLockConfigurationArgs Lock(BucketObjectLock objectLock, S3.Bucket bucket) => new()
    {
        Bucket = bucket.Id,
        Rule = new S3.Inputs.BucketObjectLockConfigurationRuleArgs
        {
            DefaultRetention = new S3.Inputs.BucketObjectLockConfigurationRuleDefaultRetentionArgs
            {
                Mode = objectLock.Compliance ? "COMPLIANCE" : "GOVERNANCE",
                Days = objectLock.RetentionDays,
            },
        },
    };
}
