using Infra.Plans;
using Infra.Plans.Changes;

namespace Infra.Tests;

/// <summary>What happens to a production bucket that exists when its arguments change.</summary>
public class BucketChangesTests
{
    public static TheoryData<string, Action<BucketArgs>> HarmlessChanges => new()
    {
        { "key of one's own", args => args.EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab") },
        { "no versions", args => args.AllowUnversioned = true },
        { "lifecycle", args => args.LifecycleRules.Add(new("old") { ExpireAfterDays = 30 }) },
        { "sites", args => args.CorsRules.Add(new() { Origins = { "https://shop.example.com" } }) },
        { "events", args => args.Events = true },
        { "another log bucket", args => args.LogBucket = Bucket.FromExisting("logs", "acme-logs") },
        { "a Cdn", args => args.ServedByCdn = true },
    };

    [Theory]
    [MemberData(nameof(HarmlessChanges))]
    public async Task Change_that_keeps_the_objects(string change, Action<BucketArgs> apply)
    {
        Assert.NotEmpty(change);
        var changes = await CompareAsync(apply);

        var bucket = changes.Resources.Single(resource => resource.Resource.Name == "invoices-bucket");
        Assert.False(bucket.Operation is ChangeOperation.Replace or ChangeOperation.Delete);
    }

    [Fact]
    public async Task Lock_would_replace_the_bucket_and_is_blocked()
    {
        var changes = await CompareAsync(args => args.ObjectLock = new(30));

        var bucket = changes.Resources.Single(resource => resource.Resource.Name == "invoices-bucket");
        Assert.Equal(ChangeOperation.Replace, bucket.Operation);
        Assert.True(bucket.IsBlocked);
    }

    private static async Task<PlanChanges> CompareAsync(Action<BucketArgs> apply)
    {
        var before = await GoldenPlan.PreviewAsync(() => new Bucket("invoices"), Tier.Production);
        var after = await GoldenPlan.PreviewAsync(
            () =>
            {
                var args = new BucketArgs();
                apply(args);
                _ = new Bucket("invoices", args);
            },
            Tier.Production);
        return PlanComparison.Compare(before, after);
    }
}
