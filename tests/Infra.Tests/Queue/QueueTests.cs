using System.Text.Json;

namespace Infra.Tests;

public class QueueTests
{
    private const string QueueArn = "arn:aws:test:eu-west-1:123456789012:billing-queue";
    private const string DeadLetterArn = "arn:aws:test:eu-west-1:123456789012:billing-dead-letters";

    [Fact, Row("queue/dead-letters")]
    public async Task Message_that_fails_five_times_is_kept_for_fourteen_days()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing"));

        Assert.Equal($$"""{"deadLetterTargetArn":"{{DeadLetterArn}}","maxReceiveCount":5}""", stack["billing-queue"]["redrivePolicy"]);
        Assert.Equal(14 * 86400.0, stack["billing-dead-letters"]["messageRetentionSeconds"]);
        Assert.Null(stack["billing-dead-letters"]["redrivePolicy"]);
    }

    [Fact, Row("queue/redrive")]
    public async Task Only_this_queue_puts_its_failures_into_the_dead_letter_queue()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing"));

        Assert.Equal("https://billing-dead-letters.test.amazonaws.com", stack["billing-dead-letters-source"]["queueUrl"]);
        Assert.Equal(
            $$"""{"redrivePermission":"byQueue","sourceQueueArns":["{{QueueArn}}"]}""", stack["billing-dead-letters-source"]["redriveAllowPolicy"]);
    }

    [Fact, Row("queue/encryption")]
    public async Task Both_queues_are_encrypted_and_polled_long()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing"));

        Assert.All(stack.OfType("aws:sqs/queue:Queue"), queue =>
        {
            Assert.Equal((true, 20.0, 256 * 1024.0), (queue["sqsManagedSseEnabled"], queue["receiveWaitTimeSeconds"], queue["maxMessageSize"]));
            Assert.Null(queue["kmsMasterKeyId"]);
        });
    }

    [Fact]
    public async Task Both_queues_are_encrypted_with_the_key_that_is_given()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing", new() { EncryptionKey = new EncryptionKey("shop") }));

        Assert.All(stack.OfType("aws:sqs/queue:Queue"), queue =>
        {
            Assert.Equal("arn:aws:test:eu-west-1:123456789012:shop-key", queue["kmsMasterKeyId"]);
            Assert.Null(queue["sqsManagedSseEnabled"]);
        });
    }

    [Fact, Row("queue/encryption")]
    public async Task Both_queues_refuse_plain_HTTP_and_allow_nobody_else()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing"));

        Assert.All(stack.OfType("aws:sqs/queuePolicy:QueuePolicy"), policy =>
        {
            var statement = Assert.Single(Statements(policy));
            Assert.Equal(("Deny", "sqs:*"), (statement.GetProperty("Effect").GetString(), statement.GetProperty("Action").GetString()));
            Assert.Equal("""{"Bool":{"aws:SecureTransport":"false"}}""", statement.GetProperty("Condition").GetRawText());
        });
    }

    [Fact]
    public async Task Topic_delivers_messages_as_they_were_published_and_failures_to_the_dead_letter_queue()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing", new() { Subscriptions = { new Topic("orders") } }));

        var subscription = stack["billing-from-orders"];
        Assert.Equal(("sqs", QueueArn, true), (subscription["protocol"], subscription["endpoint"], subscription["rawMessageDelivery"]));
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:orders-topic", subscription["topic"]);
        Assert.Equal($$"""{"deadLetterTargetArn":"{{DeadLetterArn}}"}""", subscription["redrivePolicy"]);
        Assert.Null(subscription["filterPolicy"]);
        Assert.All(["billing-policy", "billing-dead-letters-policy"], name => Assert.Equal(
            "sns.amazonaws.com arn:aws:test:eu-west-1:123456789012:orders-topic", Describe(Statements(stack[name])[1])));
    }

    [Fact]
    public async Task Topic_is_filtered_by_attribute_or_body()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing", new()
        {
            Subscriptions =
            {
                new Topic("orders").Where("type", "placed", "cancelled"),
                new TopicSubscription(new Topic("returns")) { Filter = """{"total":[{"numeric":[">",100]}]}""", FilterBody = true, KeepEnvelope = true },
            },
        }));

        var orders = stack["billing-from-orders"];
        Assert.Equal(("""{"type":["placed","cancelled"]}""", "MessageAttributes", true), (orders["filterPolicy"], orders["filterPolicyScope"], orders["rawMessageDelivery"]));
        var returns = stack["billing-from-returns"];
        Assert.Equal(("""{"total":[{"numeric":[">",100]}]}""", "MessageBody", false), (returns["filterPolicy"], returns["filterPolicyScope"], returns["rawMessageDelivery"]));
    }

    [Fact]
    public async Task Producers_that_are_named_send_and_no_others()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing", new()
        {
            Producers =
            {
                QueueProducer.EventRule("arn:aws:events:eu-west-1:123456789012:rule/orders"),
                QueueProducer.Bucket("arn:aws:s3:::uploads"),
                QueueProducer.Of("backup.amazonaws.com", "arn:aws:backup:eu-west-1:123456789012:backup-vault:orders"),
            },
        }));

        var allowed = Statements(stack["billing-policy"]).Skip(1).ToList();
        Assert.Equal(
            [
                "events.amazonaws.com arn:aws:events:eu-west-1:123456789012:rule/orders",
                "s3.amazonaws.com arn:aws:s3:::uploads",
                "backup.amazonaws.com arn:aws:backup:eu-west-1:123456789012:backup-vault:orders",
            ],
            allowed.Select(Describe));
        Assert.All(allowed, statement => Assert.Equal("sqs:SendMessage", statement.GetProperty("Action").GetString()));
        Assert.Equal(
            "123456789012", allowed[1].GetProperty("Condition").GetProperty("StringEquals").GetProperty("aws:SourceAccount").GetString());
        Assert.Single(Statements(stack["billing-dead-letters-policy"]));
    }

    [Fact]
    public async Task Events_come_by_a_rule_of_the_queue_and_failures_go_to_the_dead_letter_queue()
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing", new()
        {
            Producers = { QueueProducer.Events("refunds", """{"source":["shop.refunds"]}""") },
        }));

        Assert.Equal(("shop-test-billing-refunds", """{"source":["shop.refunds"]}"""), (stack["billing-rule-refunds"]["name"], stack["billing-rule-refunds"]["eventPattern"]));
        var target = stack["billing-rule-refunds-target"];
        Assert.Equal(("shop-test-billing-refunds", QueueArn, DeadLetterArn), (target["rule"], target["arn"], target["deadLetterConfig.arn"]));
        Assert.All(["billing-policy", "billing-dead-letters-policy"], name => Assert.Equal(
            "events.amazonaws.com arn:aws:test:eu-west-1:123456789012:billing-rule-refunds", Describe(Statements(stack[name])[1])));
    }

    [Theory, Row("bucket/events")]
    [InlineData("", "")]
    [InlineData("incoming/", ""","object":{"key":[{"prefix":"incoming/"}]}""")]
    public async Task New_objects_of_a_bucket_come_by_a_rule(string prefix, string detail)
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing", new()
        {
            Producers = { QueueProducer.NewObjects(Bucket.FromExisting("uploads", "shop-uploads"), prefix) },
        }));

        Assert.Equal(
            $$$"""{"detail":{"bucket":{"name":["shop-uploads"]}{{{detail}}}},"detail-type":["Object Created"],"source":["aws.s3"]}""",
            stack["billing-rule-new-in-uploads"]["eventPattern"]);
    }

    [Fact]
    public async Task Rule_sends_when_both_policies_are_there()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () => new Queue("billing", new() { Producers = { QueueProducer.Events("refunds", """{"source":["shop.refunds"]}""") } }), Tier.Sandbox);

        var dependencies = plan.Resources.Single(resource => resource.Name == "billing-rule-refunds-target").Dependencies;
        Assert.All(["::billing-policy", "::billing-dead-letters-policy"], name => Assert.Contains(dependencies, urn => urn.EndsWith(name, StringComparison.Ordinal)));
    }

    [Theory, Row("queue/dead-letters")]
    [InlineData(false, "queue", "perQueue")]
    [InlineData(true, "messageGroup", "perMessageGroupId")]
    public async Task Fifo_queue_has_a_FIFO_dead_letter_queue(bool highThroughput, string scope, string limit)
    {
        var stack = await TestStack.RunAsync(() => new Queue("billing", new() { Fifo = new() { HighThroughput = highThroughput } }));

        Assert.All(stack.OfType("aws:sqs/queue:Queue"), queue => Assert.Equal(true, queue["fifoQueue"]));
        var queue = stack["billing-queue"];
        Assert.Equal((scope, limit, false), (queue["deduplicationScope"], queue["fifoThroughputLimit"], queue["contentBasedDeduplication"]));
    }

    [Theory]
    [InlineData("billing-queue")]
    [InlineData("billing-dead-letters")]
    public async Task Names_of_FIFO_queues_end_as_SQS_wants_it(string queue)
    {
        var plan = await GoldenPlan.PreviewAsync(() => new Queue("billing", new() { Fifo = new() }), Tier.Sandbox);

        var outputs = plan.Resources.Single(resource => resource.Name == queue).Outputs;
        Assert.EndsWith(".fifo", outputs["name"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscription_waits_for_both_policies()
    {
        var plan = await GoldenPlan.PreviewAsync(() => new Queue("billing", new() { Subscriptions = { new Topic("orders") } }), Tier.Sandbox);

        var dependencies = plan.Resources.Single(resource => resource.Name == "billing-from-orders").Dependencies;
        Assert.All(
            ["::billing-policy", "::billing-dead-letters-policy", "::orders-topic"],
            name => Assert.Contains(dependencies, urn => urn.EndsWith(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Tier.Sandbox, false)]
    [InlineData(Tier.Production, true)]
    public async Task Pulumi_protects_the_queues_of_production(Tier tier, bool isProtected)
    {
        var plan = await GoldenPlan.PreviewAsync(() => new Queue("billing"), tier);

        Assert.All(
            plan.Resources.Where(resource => resource.Type == "aws:sqs/queue:Queue"), queue => Assert.Equal(isProtected, queue.Options.Protect));
    }

    private static List<JsonElement> Statements(RecordedResource policy) => [.. policy.Json("policy").GetProperty("Statement").EnumerateArray()];

    private static string Describe(JsonElement statement) =>
        $"{statement.GetProperty("Principal").GetProperty("Service")} {statement.GetProperty("Condition").GetProperty("ArnLike").GetProperty("aws:SourceArn")}";
}
