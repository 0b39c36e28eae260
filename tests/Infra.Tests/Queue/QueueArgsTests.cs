namespace Infra.Tests;

public class QueueArgsTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(43201)]
    public Task Visibility_timeout_that_SQS_does_not_offer(int seconds) => AssertRefused(
        () => new() { VisibilityTimeout = TimeSpan.FromSeconds(seconds) },
        $"VisibilityTimeout is {seconds} s. Allowed: 0 to 43200 whole seconds. Fix: hide messages as long as a consumer needs for a batch, and let it extend the time for a long one.");

    [Theory]
    [InlineData(59)]
    [InlineData(1209600)]
    public async Task Retention_that_SQS_does_not_offer_or_that_leaves_dead_letters_no_time(int seconds)
    {
        var acceptable = TimeSpan.FromSeconds(seconds < 60 ? 59 : 60);
        var message = await TestStack.RefusedAsync(() => new Queue("billing", new() { Retention = TimeSpan.FromSeconds(seconds), AcceptableDelay = acceptable }));

        Assert.Contains(
            $"  - Retention is {seconds} s. Allowed: 60 to 1209599 whole seconds. Fix: keep messages shorter than the dead-letter queue does, which counts from the same moment.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public Task Delay_that_SQS_does_not_offer() => AssertRefused(
        () => new() { Delay = TimeSpan.FromMinutes(16) }, "Delay is 960 s. Allowed: 0 to 900 whole seconds. Fix: use a schedule for what has to wait longer.");

    [Fact]
    public Task Alarm_that_could_never_be_raised() => AssertRefused(
        () => new() { Retention = TimeSpan.FromHours(1), AcceptableDelay = TimeSpan.FromHours(2) },
        "AcceptableDelay is 7200 s. Allowed: 60 to 3600 whole seconds. Fix: set it to how old a message may become; the alarm looks once a minute, and after the retention the message is gone.");

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public Task Message_size_that_SQS_does_not_offer(int kiB) => AssertRefused(
        () => new() { MaxMessageKiB = kiB }, $"MaxMessageKiB is {kiB}. Allowed: 1 to 1024. Fix: put larger messages into a bucket and send where they are.");

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public Task Number_of_attempts_that_SQS_does_not_offer(int count) => AssertRefused(
        () => new() { MaxReceiveCount = count }, $"MaxReceiveCount is {count}. Allowed: 1 to 1000. Fix: take a number of attempts that SQS offers.");

    [Fact]
    public Task Key_that_does_not_let_topics_in() => AssertRefused(
        () => new() { EncryptionKey = new EncryptionKey("shop"), Subscriptions = { new Topic("orders") } },
        "EncryptionKey is 'EncryptionKey 'shop''. Allowed: a key that lets Sns use it, because topics deliver to the queue by themselves. Fix: add KeyUser.Sns to the Users of the key.");

    [Fact]
    public Task Key_that_does_not_let_a_rule_in() => AssertRefused(
        () => new() { EncryptionKey = new EncryptionKey("shop"), Producers = { QueueProducer.EventRule("arn:aws:events:eu-west-1:123456789012:rule/orders") } },
        "EncryptionKey is 'EncryptionKey 'shop''. Allowed: a key that lets EventBridge use it, because EventRule sends to the queue by itself. Fix: add KeyUser.EventBridge to the Users of the key.");

    [Fact]
    public Task Bucket_that_sends_to_a_FIFO_queue() => AssertRefused(
        () => new() { Fifo = new(), Producers = { QueueProducer.Bucket("arn:aws:s3:::uploads") } },
        "Producers is 'Bucket'. Allowed: none for a FIFO queue, as S3 sends to standard queues only. Fix: send the bucket's events through a rule of EventBridge.");

    [Fact]
    public Task Events_of_a_FIFO_queue() => AssertRefused(
        () => new() { Fifo = new(), Producers = { QueueProducer.Events("refunds", "{\"source\":[\"shop\"]}") } },
        "Producers is 'refunds'. Allowed: none for a FIFO queue, as events of a bus have no order. "
        + "Fix: leave Fifo out, or make the rule yourself with a message group and name it by QueueProducer.EventRule.");

    [Fact]
    public Task Rule_with_a_name_that_AWS_does_not_take() => AssertRefused(
        () => new() { Producers = { QueueProducer.Events("Re funds", "{\"source\":[\"shop\"]}") } },
        "Producers is 'Re funds'. Allowed: names of 1 to 48 lower-case letters, digits and single hyphens. Fix: rename the rule.");

    [Fact]
    public Task Rule_without_a_pattern() => AssertRefused(
        () => new() { Producers = { QueueProducer.Events("refunds", "shop.refunds") } },
        "Producers is 'refunds with shop.refunds'. Allowed: rules with a pattern that is a JSON object. Fix: write the pattern as EventBridge takes it.");

    [Fact]
    public Task Rule_that_is_there_twice() => AssertRefused(
        () => new() { Producers = { QueueProducer.Events("refunds", "{\"source\":[\"a\"]}"), QueueProducer.Events("refunds", "{\"source\":[\"b\"]}") } },
        "Producers is 'refunds'. Allowed: each rule once. Fix: join the patterns, or give the rules different names.");

    [Fact]
    public Task Bucket_that_sends_no_events() => AssertRefused(
        () => new() { Producers = { QueueProducer.NewObjects(new Bucket("uploads")) } },
        "Producers is 'uploads'. Allowed: buckets that send events. Fix: set Events of the bucket to true.");

    [Fact]
    public Task Standard_topic_of_a_FIFO_queue() => AssertRefused(
        () => new() { Fifo = new(), Subscriptions = { new Topic("orders") } },
        "Subscriptions is 'orders'. Allowed: FIFO topics for a FIFO queue. Fix: make the topic FIFO, or leave Fifo out.");

    [Fact]
    public Task Fifo_topic_of_a_standard_queue() => AssertRefused(
        () => new() { Subscriptions = { new Topic("orders", new() { Fifo = new() }) } },
        "Subscriptions is 'orders'. Allowed: standard topics for a standard queue. Fix: set Fifo, or make the topic a standard one.");

    [Fact]
    public async Task Topic_that_is_subscribed_to_twice()
    {
        await AssertRefused(
            () =>
            {
                var orders = new Topic("orders");
                return new() { Subscriptions = { orders.Where("type", "placed"), orders.Where("type", "cancelled") } };
            },
            "Subscriptions is 'orders'. Allowed: each topic once, as SNS keeps one subscription for a topic and a queue. Fix: join the filters.");
    }

    [Theory]
    [InlineData("placed")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"a":[1],"b":[1],"c":[1],"d":[1],"e":[1],"f":[1]}""")]
    public Task Filter_that_SNS_does_not_take(string filter) => AssertRefused(
        () => new() { Subscriptions = { new TopicSubscription(new Topic("orders")) { Filter = filter } } },
        $$"""Subscriptions["orders"].Filter is '{{filter}}'. Allowed: a JSON object with 1 to 5 keys, such as {"type": ["placed"]}. Fix: write the filter policy as SNS takes it.""");

    [Fact]
    public Task Body_that_is_looked_into_for_nothing() => AssertRefused(
        () => new() { Subscriptions = { new TopicSubscription(new Topic("orders")) { FilterBody = true } } },
        """Subscriptions["orders"].FilterBody is 'true'. Allowed: false without a Filter. Fix: give a Filter, or leave FilterBody out.""");

    private static async Task AssertRefused(Func<QueueArgs> args, string problem)
    {
        Assert.Equal($"Queue 'billing' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => new Queue("billing", args())));
    }
}
