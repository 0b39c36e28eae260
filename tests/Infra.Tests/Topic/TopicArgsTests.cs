namespace Infra.Tests;

public class TopicArgsTests
{
    [Fact]
    public async Task Key_that_does_not_let_a_publisher_in()
    {
        await AssertRefused(
            "alerts",
            () => new() { EncryptionKey = new EncryptionKey("shop"), Publishers = { TopicPublisher.CloudWatchAlarms } },
            "EncryptionKey is 'EncryptionKey 'shop''. Allowed: a key that lets CloudWatchAlarms use it, because CloudWatchAlarms publishes to the topic by itself. "
            + "Fix: add KeyUser.CloudWatchAlarms to the Users of the key.");
    }

    [Fact]
    public async Task Service_that_publishes_to_a_FIFO_topic()
    {
        await AssertRefused(
            "alerts",
            () => new() { Fifo = new(), Publishers = { TopicPublisher.EventBridge } },
            "Publishers is 'EventBridge'. Allowed: none for a FIFO topic, as AWS services publish to standard topics only. "
            + "Fix: leave Fifo out, or publish from code that is linked.");
    }

    [Fact]
    public async Task Name_that_leaves_no_room_for_the_topics_own_key()
    {
        await AssertRefused(
            "alerts-of-the-whole-organisation",
            () => new() { Publishers = { TopicPublisher.CloudWatchAlarms } },
            "name is 'alerts-of-the-whole-organisation'. Allowed: up to 28 characters for a topic that makes a key of its own. Fix: choose a shorter name, or give an EncryptionKey.");
    }

    [Theory]
    [InlineData("orders", false, "a standard topic: arn:aws:sns:region:account:name")]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:orders", false, "a standard topic: arn:aws:sns:region:account:name")]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:orders.fifo", false, "a standard topic: arn:aws:sns:region:account:name")]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:orders", true, "a FIFO topic: arn:aws:sns:region:account:name.fifo")]
    public async Task Topic_made_elsewhere_that_is_none(string arn, bool isFifo, string allowed)
    {
        Assert.Equal(
            $"Topic 'orders' has 1 invalid argument:\n  - arn is '{arn}'. Allowed: the ARN of {allowed}. Fix: give the topic's ARN, and isFifo for a FIFO topic.",
            await TestStack.RefusedAsync(() => Topic.FromExisting("orders", arn, isFifo)));
    }

    private static async Task AssertRefused(string name, Func<TopicArgs> args, string problem)
    {
        Assert.Equal($"Topic '{name}' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => new Topic(name, args())));
    }
}
