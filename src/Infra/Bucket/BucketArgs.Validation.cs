using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

public sealed partial class BucketArgs
{
    private const int MaxDays = 36500;

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
    // A thousand in all, of which one is the component's own.
    private const int MaxLifecycleRules = 999;
    private const int MaxRuleName = 255;

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
    private const int InfrequentAccessAfterDays = 30;

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
    private const int MaxCorsRules = 100;

    private static readonly string[] CorsMethods = ["GET", "HEAD", "PUT", "POST", "DELETE"];

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        ValidateVersions(problems);
        ValidateLifecycle(problems);
        ValidateCors(problems);
        ValidateLogs(problems);
        if (ServedByCdn)
        {
            Infra.EncryptionKey.Require(problems, nameof(EncryptionKey), EncryptionKey, KeyUser.CloudFront, "the distribution reads the objects by itself");
        }

        if (PolicyStatements.Any(create => create(Output.Create("")) is { Everyone: true, Deny: false }))
        {
            problems.Add(
                nameof(PolicyStatements), "a statement that allows everyone", "statements that name an AWS service, or that deny",
                "link the workloads that may read; serve the public through a Cdn");
        }
    }

    /// <summary>The days after which a rule moves objects.</summary>
    internal static int MoveAfter(BucketLifecycleRule rule) => rule.MoveAfterDays ?? FirstMove(rule.MoveTo);

    private static int FirstMove(BucketStorageClass? target) => target == BucketStorageClass.InfrequentAccess ? InfrequentAccessAfterDays : 0;

    private void ValidateVersions(ArgumentProblems problems)
    {
        if (NoncurrentVersionDays is { } days)
        {
            problems.RequireRange(nameof(NoncurrentVersionDays), days, 1, MaxDays, "give a number of days");
        }

        if (AllowUnversioned && NoncurrentVersionDays is not null)
        {
            problems.Add(nameof(NoncurrentVersionDays), NoncurrentVersionDays, "null together with AllowUnversioned", "remove one of the two");
        }

        if (ObjectLock is null)
        {
            return;
        }

        problems.RequireRange("ObjectLock.RetentionDays", ObjectLock.RetentionDays, 1, MaxDays, "give a number of days");
        if (AllowUnversioned)
        {
            problems.Add(nameof(AllowUnversioned), true, "false together with ObjectLock, which locks versions", "remove AllowUnversioned");
        }
    }

    private void ValidateLifecycle(ArgumentProblems problems)
    {
        if (LifecycleRules.Count > MaxLifecycleRules)
        {
            problems.Add(nameof(LifecycleRules), $"{LifecycleRules.Count} rules", $"up to {MaxLifecycleRules}", "join rules by a longer common prefix");
        }

        foreach (var group in LifecycleRules.GroupBy(rule => rule.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(LifecycleRules), group.Key, "each name once", "rename one of the rules");
        }

        foreach (var rule in LifecycleRules)
        {
            ValidateLifecycle(problems, $"LifecycleRules[\"{rule.Name}\"]", rule);
        }
    }

    private static void ValidateLifecycle(ArgumentProblems problems, string argument, BucketLifecycleRule rule)
    {
        if (rule.Name is not { Length: > 0 and <= MaxRuleName } || rule.Name is BucketLifecycle.CleanUp)
        {
            problems.Add($"{argument}.Name", rule.Name, $"1 to {MaxRuleName} characters, other than {BucketLifecycle.CleanUp}", "rename the rule");
        }

        if (rule.ExpireAfterDays is null && rule.MoveTo is null)
        {
            problems.Add(argument, "a rule that does nothing", "a rule with ExpireAfterDays or MoveTo", "set one of them");
        }

        if (rule.ExpireAfterDays is { } expire)
        {
            problems.RequireRange($"{argument}.ExpireAfterDays", expire, 1, MaxDays, "give a number of days");
        }

        if (rule.MoveTo is null && rule.MoveAfterDays is not null)
        {
            problems.Add($"{argument}.MoveAfterDays", rule.MoveAfterDays, "null without MoveTo", "set MoveTo as well");
        }
        else if (rule.MoveTo is not null)
        {
            problems.RequireRange($"{argument}.MoveAfterDays", MoveAfter(rule), FirstMove(rule.MoveTo), MaxDays, "move later");
            if (rule.ExpireAfterDays <= MoveAfter(rule))
            {
                problems.Add($"{argument}.ExpireAfterDays", rule.ExpireAfterDays, $"more than MoveAfterDays ({MoveAfter(rule)})", "expire later, or do not move");
            }
        }
    }

    private void ValidateCors(ArgumentProblems problems)
    {
        if (CorsRules.Count > MaxCorsRules)
        {
            problems.Add(nameof(CorsRules), $"{CorsRules.Count} rules", $"up to {MaxCorsRules}", "join rules for the same methods");
        }

        foreach (var (rule, index) in CorsRules.Select((rule, index) => (rule, index)))
        {
            ValidateCors(problems, $"CorsRules[{index}]", rule);
        }
    }

    private static void ValidateCors(ArgumentProblems problems, string argument, BucketCorsRule rule)
    {
        if (rule.AllowAnyOrigin == (rule.Origins.Count > 0))
        {
            problems.Add(
                $"{argument}.Origins", string.Join(", ", rule.Origins), "at least one site, or none together with AllowAnyOrigin",
                "name the sites, such as https://shop.example.com");
        }

        foreach (var origin in rule.Origins.Where(origin => !CorsOrigin().IsMatch(origin)))
        {
            problems.Add($"{argument}.Origins", origin, "sites such as https://shop.example.com, with at most one * in the host name", "give scheme and host without a path");
        }

        foreach (var method in rule.Methods.Where(method => !CorsMethods.Contains(method, StringComparer.Ordinal)))
        {
            problems.Add($"{argument}.Methods", method, string.Join(", ", CorsMethods), "remove it; S3 answers OPTIONS by itself");
        }

        problems.RequireSeconds($"{argument}.MaxAge", rule.MaxAge, 0, (int)TimeSpan.FromDays(1).TotalSeconds, "use an hour; browsers remember no longer than a day");
    }

    private void ValidateLogs(ArgumentProblems problems)
    {
        if (LogBucket is not null && AccessLogs == false)
        {
            problems.Add(nameof(LogBucket), LogBucket.Name, "null together with AccessLogs = false", "remove one of the two");
        }

        if (LogBucket is { TakesAccessLogs: false })
        {
            problems.Add(nameof(LogBucket), LogBucket.Name, "a bucket with TakesAccessLogs", "set TakesAccessLogs on that bucket");
        }

        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
        if (TakesAccessLogs && EncryptionKey is not null)
        {
            problems.Add(nameof(EncryptionKey), $"EncryptionKey '{EncryptionKey.Name}'", "null together with TakesAccessLogs: S3 cannot deliver logs to a bucket with a key of KMS", "remove the key");
        }

        if (TakesAccessLogs && ObjectLock is not null)
        {
            problems.Add(nameof(ObjectLock), "a lock", "null together with TakesAccessLogs: S3 cannot deliver logs to a bucket with a default retention", "remove the lock");
        }

        if (TakesAccessLogs && (AccessLogs == true || LogBucket is not null))
        {
            problems.Add(nameof(AccessLogs), true, "false together with TakesAccessLogs: logs of logs would never end", "remove it");
        }
    }

    [GeneratedRegex(@"^https?://(?=[^\s])[^\s/*]*\*?[^\s/*]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CorsOrigin();
}
