using System.Text.Json;
using Pulumi;

namespace Infra.Tests;

public class EncryptionKeyTests
{
    [Fact, Row("key/rotation")]
    public async Task Key_is_rotated_every_year_and_deleted_slowly()
    {
        var stack = await TestStack.RunAsync(() => new EncryptionKey("orders"));

        var key = stack["orders-key"];
        Assert.Equal((true, 365.0, 30.0), (key["enableKeyRotation"], key["rotationPeriodInDays"], key["deletionWindowInDays"]));
        Assert.Equal(false, key["multiRegion"]);
        Assert.Equal("shop: orders", key["description"]);
        Assert.Null(key["policy"]);
    }

    [Fact, Row("key/policy")]
    public async Task Account_administers_the_key_through_IAM_and_nobody_else_may_use_it()
    {
        var stack = await TestStack.RunAsync(() => new EncryptionKey("orders"));

        var statement = Assert.Single(Statements(stack["orders-policy"]));
        Assert.Equal("arn:aws:iam::123456789012:root", statement.GetProperty("Principal").GetProperty("AWS").GetString());
        Assert.Equal("kms:*", statement.GetProperty("Action").GetString());
    }

    [Theory]
    [InlineData(KeyUser.CloudWatchAlarms, "CloudWatchAlarmsToTopics cloudwatch.amazonaws.com {\"ArnLike\":{\"kms:EncryptionContext:aws:sns:topicArn\":\"arn:aws:sns:eu-west-1:123456789012:*\"},\"StringEquals\":{\"aws:SourceAccount\":\"123456789012\"}}")]
    [InlineData(KeyUser.CloudWatchLogs, "CloudWatchLogs logs.eu-west-1.amazonaws.com {\"ArnLike\":{\"kms:EncryptionContext:aws:logs:arn\":\"arn:aws:logs:eu-west-1:123456789012:log-group:*\"}}")]
    [InlineData(
        KeyUser.EventBridge,
        "EventBridgeToTopics events.amazonaws.com {\"ArnLike\":{\"kms:EncryptionContext:aws:sns:topicArn\":\"arn:aws:sns:eu-west-1:123456789012:*\"}}",
        "EventBridgeToQueues events.amazonaws.com {\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:events:eu-west-1:123456789012:rule/*\",\"kms:EncryptionContext:aws:sqs:arn\":\"arn:aws:sqs:eu-west-1:123456789012:*\"}}")]
    [InlineData(
        KeyUser.S3Notifications,
        "S3NotificationsToTopics s3.amazonaws.com {\"ArnLike\":{\"kms:EncryptionContext:aws:sns:topicArn\":\"arn:aws:sns:eu-west-1:123456789012:*\"}}",
        "S3NotificationsToQueues s3.amazonaws.com {\"ArnLike\":{\"kms:EncryptionContext:aws:sqs:arn\":\"arn:aws:sqs:eu-west-1:123456789012:*\"}}")]
    [InlineData(KeyUser.Sns, "SnsToQueues sns.amazonaws.com {\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:sns:eu-west-1:123456789012:*\",\"kms:EncryptionContext:aws:sqs:arn\":\"arn:aws:sqs:eu-west-1:123456789012:*\"}}")]
    [InlineData(KeyUser.CloudFront, "CloudFrontReads cloudfront.amazonaws.com {\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:cloudfront::123456789012:distribution/*\"}}")]
    public async Task Service_that_is_named_uses_the_key_for_this_account_only(KeyUser user, params string[] expected)
    {
        var stack = await TestStack.RunAsync(() => new EncryptionKey("orders", new() { Users = { user, user } }));

        var added = Statements(stack["orders-policy"]).Skip(1).ToList();
        Assert.Equal(expected, added.Select(statement =>
            $"{statement.GetProperty("Sid")} {statement.GetProperty("Principal").GetProperty("Service")} {statement.GetProperty("Condition").GetRawText()}"));
        Assert.All(added, statement => Assert.DoesNotContain("kms:*", statement.GetProperty("Action").GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Policy_is_the_same_whatever_the_order_of_users()
    {
        var one = await TestStack.RunAsync(() => new EncryptionKey("orders", new() { Users = { KeyUser.Sns, KeyUser.CloudFront } }));
        var other = await TestStack.RunAsync(() => new EncryptionKey("orders", new() { Users = { KeyUser.CloudFront, KeyUser.Sns } }));

        Assert.Equal(one["orders-policy"]["policy"], other["orders-policy"]["policy"]);
    }

    [Fact]
    public async Task Another_account_is_let_in_by_a_statement()
    {
        var stack = await TestStack.RunAsync(() => new EncryptionKey("orders", new()
        {
            PolicyStatements =
            {
                new PolicyStatement("Analytics", "kms:Decrypt") { Principal = "arn:aws:iam::210987654321:root" },
            },
        }));

        Assert.Equal(["AdministerThroughIam", "Analytics"], Statements(stack["orders-policy"]).Select(statement => statement.GetProperty("Sid").GetString()));
    }

    [Fact]
    public async Task Replicas_have_the_same_policy_for_their_own_Region()
    {
        var stack = await TestStack.RunAsync(() => new EncryptionKey("orders", new()
        {
            MultiRegion = true,
            ReplicaRegions = { "eu-central-1" },
            Users = { KeyUser.Sns },
        }));

        Assert.Equal(true, stack["orders-key"]["multiRegion"]);
        var replica = stack["orders-replica-eu-central-1"];
        Assert.Equal(("eu-central-1", "arn:aws:test:eu-west-1:123456789012:orders-key"), (replica["region"], replica["primaryKeyArn"]));
        Assert.Contains("arn:aws:sqs:eu-central-1:123456789012:*", (string)replica["policy"]!, StringComparison.Ordinal);
        Assert.Equal(("eu-central-1", stack["orders-alias"]["name"]), (stack["orders-alias-eu-central-1"]["region"], stack["orders-alias-eu-central-1"]["name"]));
    }

    [Theory]
    [InlineData(Tier.Sandbox, false)]
    [InlineData(Tier.Staging, false)]
    [InlineData(Tier.Production, true)]
    public async Task Pulumi_protects_the_key_of_production(Tier tier, bool isProtected)
    {
        var plan = await GoldenPlan.PreviewAsync(() => new EncryptionKey("orders"), tier);

        Assert.Equal(isProtected, plan.Resources.Single(resource => resource.Name == "orders-key").Options.Protect);
    }

    [Fact]
    public async Task Whatever_uses_the_key_waits_for_its_policy()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () =>
            {
                var key = new EncryptionKey("orders");
                _ = new Pulumi.Aws.CloudWatch.LogGroup("logs", new() { KmsKeyId = key.Arn });
            },
            Tier.Sandbox);

        var dependencies = plan.Resources.Single(resource => resource.Name == "logs").PropertyDependencies["kmsKeyId"];
        Assert.Contains(dependencies, urn => urn.EndsWith("::orders-policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_made_elsewhere_creates_nothing_and_is_taken_to_let_everyone_in()
    {
        var allows = false;
        var stack = await TestStack.RunAsync(() =>
            allows = EncryptionKey.FromExisting("platform", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab").Allows(KeyUser.Sns));

        Assert.True(allows);
        Assert.Equal(["platform"], stack.Names);
        Assert.Equal("arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab", stack.Outputs["platform"]["arn"]);
    }

    [Fact]
    public async Task Replicas_are_known_by_their_Region()
    {
        Pulumi.Output<string>? none = null;
        var stack = await TestStack.RunAsync(() =>
        {
            var own = new EncryptionKey("orders", new() { MultiRegion = true, ReplicaRegions = { "eu-central-1" } });
            var existing = EncryptionKey.FromExisting("platform", "arn:aws:kms:eu-west-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab");
            none = own.ReplicaArn("us-east-1");
            _ = new Pulumi.Aws.CloudWatch.LogGroup("own", new() { KmsKeyId = own.ReplicaArn("eu-central-1")! });
            _ = new Pulumi.Aws.CloudWatch.LogGroup("existing", new() { KmsKeyId = existing.ReplicaArn("eu-central-1")! });
        });

        Assert.Null(none);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:orders-replica-eu-central-1", stack["own"]["kmsKeyId"]);
        Assert.Equal("arn:aws:kms:eu-central-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab", stack["existing"]["kmsKeyId"]);
    }

    [Fact]
    public async Task Only_users_that_were_named_are_allowed()
    {
        EncryptionKey? key = null;
        await TestStack.RunAsync(() => key = new EncryptionKey("orders", new() { Users = { KeyUser.Sns } }));

        Assert.Equal([KeyUser.Sns], Enum.GetValues<KeyUser>().Where(key!.Allows));
    }

    private static List<JsonElement> Statements(RecordedResource policy) => [.. policy.Json("policy").GetProperty("Statement").EnumerateArray()];
}
