using System.Text.Json;

namespace Infra.Tests;

public class TopicTests
{
    [Fact, Row("topic/encryption")]
    public async Task Topic_is_encrypted_with_the_key_of_AWS_and_signs_with_SHA256()
    {
        var stack = await TestStack.RunAsync(() => new Topic("orders"));

        Assert.Equal(["orders", "orders-policy", "orders-topic"], stack.Names);
        Assert.Equal(("alias/aws/sns", 2.0), (stack["orders-topic"]["kmsMasterKeyId"], stack["orders-topic"]["signatureVersion"]));
        Assert.Null(stack["orders-topic"]["fifoTopic"]);
    }

    [Fact, Row("topic/encryption")]
    public async Task Nobody_publishes_without_TLS_and_no_other_account_at_all()
    {
        var stack = await TestStack.RunAsync(() => new Topic("orders"));

        var statement = Assert.Single(Statements(stack["orders-policy"]));
        Assert.Equal(
            """{"Action":"sns:Publish","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny","Principal":"*","Resource":"arn:aws:test:eu-west-1:123456789012:orders-topic","Sid":"RequireTls"}""",
            statement.GetRawText());
    }

    [Fact, Row("topic/publishers")]
    public async Task Alarms_that_publish_bring_a_key_that_lets_them_in()
    {
        var stack = await TestStack.RunAsync(() => new Topic("alerts", new() { Publishers = { TopicPublisher.CloudWatchAlarms } }));

        Assert.Equal(
            ["alerts", "alerts-key", "alerts-key-alias", "alerts-key-key", "alerts-key-policy", "alerts-policy", "alerts-topic"], stack.Names);
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:alerts-key-key", stack["alerts-topic"]["kmsMasterKeyId"]);
        Assert.Equal("shop: messages of alerts", stack["alerts-key-key"]["description"]);
        Assert.Equal(["AdministerThroughIam", "CloudWatchAlarmsToTopics"], Sids(stack["alerts-key-policy"]));
        Assert.Equal(
            """{"ArnLike":{"aws:SourceArn":"arn:aws:cloudwatch:eu-west-1:123456789012:alarm:*"},"StringEquals":{"aws:SourceAccount":"123456789012"}}""",
            Statements(stack["alerts-policy"])[1].GetProperty("Condition").GetRawText());
    }

    [Fact]
    public async Task Bucket_publishes_only_as_itself()
    {
        var stack = await TestStack.RunAsync(() => new Topic("uploads", new() { Publishers = { TopicPublisher.Bucket("arn:aws:s3:::uploads") } }));

        var statement = Statements(stack["uploads-policy"])[1];
        Assert.Equal("s3.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal(
            """{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::uploads"},"StringEquals":{"aws:SourceAccount":"123456789012"}}""",
            statement.GetProperty("Condition").GetRawText());
    }

    [Fact]
    public async Task Rules_publish_without_conditions_which_SNS_would_not_understand()
    {
        var stack = await TestStack.RunAsync(() => new Topic("events", new() { Publishers = { TopicPublisher.EventBridge } }));

        var statement = Statements(stack["events-policy"])[1];
        Assert.Equal("events.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.False(statement.TryGetProperty("Condition", out _));
        Assert.Equal(["AdministerThroughIam", "EventBridgeToTopics", "EventBridgeToQueues"], Sids(stack["events-key-policy"]));
    }

    [Fact]
    public async Task Any_other_service_is_let_into_topic_and_key()
    {
        var stack = await TestStack.RunAsync(() => new Topic("mail", new()
        {
            Publishers = { TopicPublisher.Of("ses.amazonaws.com", "arn:aws:ses:eu-west-1:123456789012:configuration-set/mail") },
        }));

        Assert.Equal(["AdministerThroughIam", "Publisher1ToTopics"], Sids(stack["mail-key-policy"]));
        Assert.Equal("ses.amazonaws.com", Statements(stack["mail-policy"])[1].GetProperty("Principal").GetProperty("Service").GetString());
    }

    [Fact]
    public async Task Key_that_is_given_is_used_and_no_other_is_made()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var key = new EncryptionKey("shop", new() { Users = { KeyUser.CloudWatchAlarms } });
            _ = new Topic("alerts", new() { EncryptionKey = key, Publishers = { TopicPublisher.CloudWatchAlarms } });
        });

        Assert.Equal("arn:aws:test:eu-west-1:123456789012:shop-key", stack["alerts-topic"]["kmsMasterKeyId"]);
        Assert.False(stack.Has("alerts-key"));
    }

    [Theory]
    [InlineData(false, "Topic")]
    [InlineData(true, "MessageGroup")]
    public async Task Fifo_topic_keeps_order(bool highThroughput, string scope)
    {
        var stack = await TestStack.RunAsync(() => new Topic("orders", new() { Fifo = new() { ContentBasedDeduplication = true, HighThroughput = highThroughput } }));

        var topic = stack["orders-topic"];
        Assert.Equal((true, true, scope), (topic["fifoTopic"], topic["contentBasedDeduplication"], topic["fifoThroughputScope"]));
    }

    [Fact]
    public async Task Topic_made_elsewhere_creates_nothing_and_is_subscribed_to()
    {
        var signals = -1;
        var stack = await TestStack.RunAsync(() =>
        {
            var orders = Topic.FromExisting("orders", "arn:aws:sns:eu-west-1:210987654321:orders-1a2b3c4");
            signals = orders.Signals.Length;
            _ = new Queue("billing", new() { Subscriptions = { orders } });
        });

        Assert.Equal(0, signals);
        Assert.Equal(["orders"], stack.Names.Where(name => name.StartsWith("orders", StringComparison.Ordinal)));
        Assert.Equal("orders-1a2b3c4", stack.Outputs["orders"]["topicName"]);
        Assert.Equal("arn:aws:sns:eu-west-1:210987654321:orders-1a2b3c4", stack["billing-from-orders"]["topic"]);
        Assert.Contains("arn:aws:sns:eu-west-1:210987654321:orders-1a2b3c4", (string)stack["billing-policy"]["policy"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Tier.Sandbox, false)]
    [InlineData(Tier.Production, true)]
    public async Task Pulumi_protects_the_topic_of_production(Tier tier, bool isProtected)
    {
        var plan = await GoldenPlan.PreviewAsync(() => new Topic("orders"), tier);

        Assert.Equal(isProtected, plan.Resources.Single(resource => resource.Name == "orders-topic").Options.Protect);
    }

    private static List<JsonElement> Statements(RecordedResource policy) => [.. policy.Json("policy").GetProperty("Statement").EnumerateArray()];

    private static IEnumerable<string?> Sids(RecordedResource policy) => Statements(policy).Select(statement => statement.GetProperty("Sid").GetString());
}
