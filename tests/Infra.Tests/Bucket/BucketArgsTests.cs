namespace Infra.Tests;

public class BucketArgsTests
{
    [Fact]
    public async Task Days_of_old_versions_out_of_range()
    {
        await AssertRefused(new() { NoncurrentVersionDays = 0 }, "NoncurrentVersionDays is 0. Allowed: 1 to 36500. Fix: give a number of days.");
    }

    [Fact]
    public async Task Days_of_old_versions_without_versions()
    {
        await AssertRefused(
            new() { AllowUnversioned = true, NoncurrentVersionDays = 5 },
            "NoncurrentVersionDays is 5. Allowed: null together with AllowUnversioned. Fix: remove one of the two.");
    }

    [Fact]
    public async Task Lock_without_versions()
    {
        await AssertRefused(
            new() { AllowUnversioned = true, ObjectLock = new(1) },
            "AllowUnversioned is True. Allowed: false together with ObjectLock, which locks versions. Fix: remove AllowUnversioned.");
    }

    [Fact]
    public async Task Lock_of_no_days()
    {
        await AssertRefused(new() { ObjectLock = new(0) }, "ObjectLock.RetentionDays is 0. Allowed: 1 to 36500. Fix: give a number of days.");
    }

    [Fact]
    public async Task Rule_that_does_nothing()
    {
        await AssertRefused(
            new() { LifecycleRules = { new("none") } },
            "LifecycleRules[\"none\"] is 'a rule that does nothing'. Allowed: a rule with ExpireAfterDays or MoveTo. Fix: set one of them.");
    }

    [Fact]
    public async Task Rule_with_the_name_of_the_components_own()
    {
        await AssertRefused(
            new() { LifecycleRules = { new("clean-up") { ExpireAfterDays = 1 } } },
            "LifecycleRules[\"clean-up\"].Name is 'clean-up'. Allowed: 1 to 255 characters, other than clean-up. Fix: rename the rule.");
    }

    [Fact]
    public async Task Two_rules_of_one_name()
    {
        await AssertRefused(
            new() { LifecycleRules = { new("old") { ExpireAfterDays = 1 }, new("old") { ExpireAfterDays = 2 } } },
            "LifecycleRules is 'old'. Allowed: each name once. Fix: rename one of the rules.");
    }

    [Fact]
    public async Task More_rules_than_S3_takes()
    {
        var args = new BucketArgs { LifecycleRules = [.. Enumerable.Range(0, 1000).Select(number => new BucketLifecycleRule($"rule-{number}") { ExpireAfterDays = 1 })] };

        await AssertRefused(args, "LifecycleRules is '1000 rules'. Allowed: up to 999. Fix: join rules by a longer common prefix.");
    }

    [Fact]
    public async Task Expiry_out_of_range()
    {
        await AssertRefused(
            new() { LifecycleRules = { new("old") { ExpireAfterDays = 0 } } },
            "LifecycleRules[\"old\"].ExpireAfterDays is 0. Allowed: 1 to 36500. Fix: give a number of days.");
    }

    [Fact]
    public async Task Move_to_infrequent_access_before_S3_allows_it()
    {
        await AssertRefused(
            new() { LifecycleRules = { new("old") { MoveTo = BucketStorageClass.InfrequentAccess, MoveAfterDays = 29 } } },
            "LifecycleRules[\"old\"].MoveAfterDays is 29. Allowed: 30 to 36500. Fix: move later.");
    }

    [Fact]
    public async Task Move_without_a_target()
    {
        await AssertRefused(
            new() { LifecycleRules = { new("old") { MoveAfterDays = 30, ExpireAfterDays = 60 } } },
            "LifecycleRules[\"old\"].MoveAfterDays is 30. Allowed: null without MoveTo. Fix: set MoveTo as well.");
    }

    [Fact]
    public async Task Expiry_before_the_move()
    {
        await AssertRefused(
            new() { LifecycleRules = { new("old") { MoveTo = BucketStorageClass.Glacier, MoveAfterDays = 30, ExpireAfterDays = 30 } } },
            "LifecycleRules[\"old\"].ExpireAfterDays is 30. Allowed: more than MoveAfterDays (30). Fix: expire later, or do not move.");
    }

    [Fact, Row("bucket/cors")]
    public async Task Cors_for_nobody()
    {
        await AssertRefused(
            new() { CorsRules = { new() } },
            "CorsRules[0].Origins is ''. Allowed: at least one site, or none together with AllowAnyOrigin. Fix: name the sites, such as https://shop.example.com.");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("shop.example.com")]
    [InlineData("https://shop.example.com/cart")]
    [InlineData("https://*.*.example.com")]
    [InlineData("https://")]
    public async Task Cors_for_what_is_no_site(string origin)
    {
        await AssertRefused(
            new() { CorsRules = { new() { Origins = { origin } } } },
            $"CorsRules[0].Origins is '{origin}'. Allowed: sites such as https://shop.example.com, with at most one * in the host name. Fix: give scheme and host without a path.");
    }

    [Fact]
    public async Task Cors_for_a_method_that_S3_does_not_know()
    {
        await AssertRefused(
            new() { CorsRules = { new() { AllowAnyOrigin = true, Methods = ["OPTIONS"] } } },
            "CorsRules[0].Methods is 'OPTIONS'. Allowed: GET, HEAD, PUT, POST, DELETE. Fix: remove it; S3 answers OPTIONS by itself.");
    }

    [Fact]
    public async Task Cors_remembered_for_longer_than_browsers_do()
    {
        await AssertRefused(
            new() { CorsRules = { new() { AllowAnyOrigin = true, MaxAge = TimeSpan.FromDays(2) } } },
            "CorsRules[0].MaxAge is 172800 s. Allowed: 0 to 86400 whole seconds. Fix: use an hour; browsers remember no longer than a day.");
    }

    [Fact]
    public async Task More_cors_rules_than_S3_takes()
    {
        var args = new BucketArgs { CorsRules = [.. Enumerable.Range(0, 101).Select(_ => new BucketCorsRule { AllowAnyOrigin = true })] };

        await AssertRefused(args, "CorsRules is '101 rules'. Allowed: up to 100. Fix: join rules for the same methods.");
    }

    [Fact]
    public async Task Log_bucket_that_takes_no_logs()
    {
        await AssertRefusedWith(
            () => new() { LogBucket = new Bucket("logs") },
            "LogBucket is 'logs'. Allowed: a bucket with TakesAccessLogs. Fix: set TakesAccessLogs on that bucket.");
    }

    [Fact]
    public async Task Log_bucket_without_logs()
    {
        await AssertRefusedWith(
            () => new() { LogBucket = new Bucket("logs", new() { TakesAccessLogs = true }), AccessLogs = false },
            "LogBucket is 'logs'. Allowed: null together with AccessLogs = false. Fix: remove one of the two.");
    }

    [Fact]
    public async Task Logs_of_logs()
    {
        await AssertRefused(
            new() { TakesAccessLogs = true, AccessLogs = true },
            "AccessLogs is True. Allowed: false together with TakesAccessLogs: logs of logs would never end. Fix: remove it.");
    }

    [Fact]
    public async Task Log_bucket_that_S3_cannot_deliver_to()
    {
        Assert.Equal(
            """
            Bucket 'invoices' has 2 invalid arguments:
              - EncryptionKey is 'EncryptionKey 'documents''. Allowed: null together with TakesAccessLogs: S3 cannot deliver logs to a bucket with a key of KMS. Fix: remove the key.
              - ObjectLock is 'a lock'. Allowed: null together with TakesAccessLogs: S3 cannot deliver logs to a bucket with a default retention. Fix: remove the lock.
            """,
            await TestStack.RefusedAsync(() => new Bucket(
                "invoices", new() { TakesAccessLogs = true, EncryptionKey = new EncryptionKey("documents"), ObjectLock = new(1) })));
    }

    [Fact]
    public async Task Key_that_does_not_let_the_distribution_read()
    {
        await AssertRefusedWith(
            () => new() { ServedByCdn = true, EncryptionKey = new EncryptionKey("documents") },
            "EncryptionKey is 'EncryptionKey 'documents''. Allowed: a key that lets CloudFront use it, because the distribution reads the objects by itself. "
            + "Fix: add KeyUser.CloudFront to the Users of the key.");
    }

    [Fact]
    public async Task Statement_that_lets_everyone_in()
    {
        await AssertRefused(
            new() { PolicyStatements = { _ => new("Public", "s3:GetObject") { Everyone = true } } },
            "PolicyStatements is 'a statement that allows everyone'. Allowed: statements that name an AWS service, or that deny. "
            + "Fix: link the workloads that may read; serve the public through a Cdn.");
    }

    private static Task AssertRefused(BucketArgs args, string problem) => AssertRefusedWith(() => args, problem);

    private static async Task AssertRefusedWith(Func<BucketArgs> args, string problem) => Assert.Equal(
        $"Bucket 'invoices' has 1 invalid argument:\n  - {problem}",
        await TestStack.RefusedAsync(() => new Bucket("invoices", args())));
}
