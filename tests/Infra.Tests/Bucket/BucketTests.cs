using System.Text.Json;

namespace Infra.Tests;

public class BucketTests
{
    [Theory, Row("bucket/private")]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Nobody_but_the_owner_has_a_way_in(Tier tier)
    {
        var stack = await RunAsync(new() { Tier = tier });

        var block = stack["invoices-public-access"];
        Assert.All(["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"], setting => Assert.Equal(true, block[setting]));
        Assert.Equal("BucketOwnerEnforced", stack["invoices-ownership"]["rule.objectOwnership"]);
        Assert.DoesNotContain(Statements(stack["invoices-policy"]), statement => statement.GetProperty("Effect").GetString() == "Allow");
    }

    [Fact, Row("bucket/tls")]
    public async Task Requests_without_TLS_or_with_an_old_one_are_denied_on_the_bucket_and_its_objects()
    {
        var statements = Statements((await RunAsync(new()))["invoices-policy"]);

        Assert.Equal(
            [
                ("RequireTls", "Deny", """{"Bool":{"aws:SecureTransport":"false"}}"""),
                ("RequireTls12", "Deny", """{"NumericLessThan":{"s3:TlsVersion":"1.2"}}"""),
            ],
            statements.Select(statement => (
                statement.GetProperty("Sid").GetString(), statement.GetProperty("Effect").GetString(), statement.GetProperty("Condition").GetRawText())));
        Assert.All(statements, statement => Assert.Equal(
            """["arn:aws:test:eu-west-1:123456789012:invoices-bucket","arn:aws:test:eu-west-1:123456789012:invoices-bucket/*"]""",
            statement.GetProperty("Resource").GetRawText()));
    }

    [Fact, Row("bucket/encryption")]
    public async Task Objects_are_encrypted_by_S3_unless_a_key_is_given()
    {
        var plain = await RunAsync(new());
        Assert.Equal("AES256", plain["invoices-encryption"]["rules.0.applyServerSideEncryptionByDefault.sseAlgorithm"]);

        var keyed = await TestStack.RunAsync(() => new Bucket("invoices", new() { EncryptionKey = new EncryptionKey("documents") }));
        Assert.Equal("aws:kms", keyed["invoices-encryption"]["rules.0.applyServerSideEncryptionByDefault.sseAlgorithm"]);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:documents-key", keyed["invoices-encryption"]["rules.0.applyServerSideEncryptionByDefault.kmsMasterKeyId"]);
        Assert.Equal(true, keyed["invoices-encryption"]["rules.0.bucketKeyEnabled"]);
        Assert.Equal(["SSE-C"], keyed["invoices-encryption"].Strings("rules.0.blockedEncryptionTypes"));
    }

    [Fact, Row("bucket/versions")]
    public async Task Old_versions_and_unfinished_uploads_do_not_stay_for_ever()
    {
        var stack = await RunAsync(new() { Tier = Tier.Production });

        Assert.Equal("Enabled", stack["invoices-versioning"]["versioningConfiguration.status"]);
        var rule = stack["invoices-lifecycle"];
        Assert.Equal(90.0, rule["rules.0.noncurrentVersionExpiration.noncurrentDays"]);
        Assert.Equal(7.0, rule["rules.0.abortIncompleteMultipartUpload.daysAfterInitiation"]);
    }

    [Fact]
    public async Task Bucket_without_versions_still_ends_unfinished_uploads()
    {
        var stack = await RunAsync(new() { AllowUnversioned = true });

        Assert.False(stack.Has("invoices-versioning"));
        Assert.Null(stack["invoices-lifecycle"]["rules.0.noncurrentVersionExpiration"]);
        Assert.Equal(7.0, stack["invoices-lifecycle"]["rules.0.abortIncompleteMultipartUpload.daysAfterInitiation"]);
    }

    [Theory, Row("bucket/objects-kept")]
    [InlineData(Tier.Sandbox, true)]
    [InlineData(Tier.Staging, false)]
    [InlineData(Tier.Production, false)]
    public async Task Only_a_sandbox_deletes_objects_together_with_their_bucket(Tier tier, bool forceDestroy)
    {
        var stack = await RunAsync(new() { Tier = tier, AccessLogs = true });

        Assert.Equal([forceDestroy, forceDestroy], stack.OfType("aws:s3/bucket:Bucket").Select(bucket => bucket["forceDestroy"]));
    }

    [Fact]
    public async Task Names_are_left_to_the_provider()
    {
        var stack = await RunAsync(new() { Tier = Tier.Production });

        Assert.All(stack.OfType("aws:s3/bucket:Bucket"), bucket => Assert.Equal((null, null), (bucket["bucket"], bucket["bucketPrefix"])));
    }

    [Fact, Row("bucket/access-logs")]
    public async Task Access_logs_go_to_a_bucket_that_only_S3_may_write_to_for_this_bucket()
    {
        var stack = await RunAsync(new() { Tier = Tier.Production });

        Assert.Equal("invoices-logs-id", stack["invoices-logging"]["targetBucket"]);
        var allowed = Assert.Single(Statements(stack["invoices-logs-policy"]), statement => statement.GetProperty("Effect").GetString() == "Allow");
        Assert.Equal("s3:PutObject", allowed.GetProperty("Action").GetString());
        Assert.Equal("""{"Service":"logging.s3.amazonaws.com"}""", allowed.GetProperty("Principal").GetRawText());
        Assert.Equal(
            """{"ArnLike":{"aws:SourceArn":"arn:aws:test:eu-west-1:123456789012:invoices-bucket"},"StringEquals":{"aws:SourceAccount":"123456789012"}}""",
            allowed.GetProperty("Condition").GetRawText());
        Assert.Equal("AES256", stack["invoices-logs-encryption"]["rules.0.applyServerSideEncryptionByDefault.sseAlgorithm"]);
        Assert.Equal(365.0, stack["invoices-logs-lifecycle"]["rules.1.expiration.days"]);
    }

    [Fact]
    public async Task Several_buckets_can_log_to_one()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var logs = new Bucket("logs", new() { TakesAccessLogs = true, Tier = Tier.Production });
            _ = new Bucket("invoices", new() { LogBucket = logs });
            _ = new Bucket("photos", new() { LogBucket = logs });
        });

        Assert.Equal(("logs-bucket-id", "invoices/"), (stack["invoices-logging"]["targetBucket"], stack["invoices-logging"]["targetPrefix"]));
        Assert.Equal(("logs-bucket-id", "photos/"), (stack["photos-logging"]["targetBucket"], stack["photos-logging"]["targetPrefix"]));
        Assert.False(stack.Has("logs-logging"));
        var allowed = Assert.Single(Statements(stack["logs-policy"]), statement => statement.GetProperty("Effect").GetString() == "Allow");
        Assert.Equal("""{"StringEquals":{"aws:SourceAccount":"123456789012"}}""", allowed.GetProperty("Condition").GetRawText());
    }

    [Fact]
    public async Task Bucket_of_a_Cdn_has_no_policy_before_the_distribution_is_known()
    {
        Assert.False((await RunAsync(new() { ServedByCdn = true })).Has("invoices-policy"));
    }

    [Fact]
    public async Task Existing_bucket_creates_nothing_and_gives_the_same_links()
    {
        var stack = await TestStack.RunAsync(() => Bucket.FromExisting("invoices", "acme-invoices"));

        Assert.DoesNotContain(stack.Resources, resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal));
        Assert.Equal(
            ["s3:ListBucket on arn:aws:s3:::acme-invoices", "s3:GetObject on arn:aws:s3:::acme-invoices/*"],
            await LinkAssert.PermissionsAsync(() => Bucket.FromExisting("invoices", "acme-invoices").ReadOnly()));
    }

    private static Task<RecordedStack> RunAsync(BucketArgs args) => TestStack.RunAsync(() => new Bucket("invoices", args));

    private static List<JsonElement> Statements(RecordedResource policy) => [.. policy.Json("policy").GetProperty("Statement").EnumerateArray()];
}
