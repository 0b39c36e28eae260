namespace Infra.Tests;

public class ExistingQueueTests
{
    [Fact]
    public async Task Queue_that_something_else_manages_is_looked_up_and_creates_nothing()
    {
        Queue? queue = null;
        var stack = await TestStack.RunAsync(() => queue = Queue.FromExisting("events", new() { QueueName = "billing-events", DeadLetterQueueName = "billing-dead" }));

        Assert.DoesNotContain(stack.Resources, resource => resource.Name.StartsWith("events-", StringComparison.Ordinal));
        Assert.Equal("arn:aws:sqs:eu-west-1:123456789012:billing-events", stack.Outputs["events"]["arn"]);
        Assert.Equal("https://sqs.example/billing-dead", stack.Outputs["events"]["deadLetterUrl"]);
        Assert.Empty(queue!.Signals);
        Assert.Equal(TimeSpan.FromSeconds(30), queue.VisibilityTimeout);
    }

    [Fact]
    public async Task Links_are_those_of_any_queue()
    {
        Assert.Equal(
            [
                "sqs:GetQueueAttributes, sqs:GetQueueUrl, sqs:SendMessage on arn:aws:sqs:eu-west-1:123456789012:billing-events",
                """kms:Decrypt, kms:GenerateDataKey on arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab if {"StringEquals":{"kms:ViaService":"sqs.eu-west-1.amazonaws.com"}}""",
            ],
            await LinkAssert.PermissionsAsync(() => Queue.FromExisting("events", new()
            {
                QueueName = "billing-events",
                EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
            }).SendOnly()));
    }

    [Fact]
    public async Task Worker_scales_on_the_backlog_of_an_existing_queue()
    {
        var stack = await WorkerStacks.RunAsync(change: args => args.Links = [Queue.FromExisting("events", new() { QueueName = "billing-events" }).ConsumeOnly()]);

        Assert.True(stack.Has("mailer-scaling-backlog"));
        Assert.True(stack.Has("mailer-to-queue-events"));
    }

    [Theory]
    [InlineData("https://sqs.eu-west-1.amazonaws.com/123456789012/events", false, "does not end")]
    [InlineData("events.fifo", false, "does not end")]
    [InlineData("events", true, "ends")]
    public async Task Name_that_is_none_or_of_another_kind(string name, bool isFifo, string ends)
    {
        Assert.Equal(
            $"""
            Queue 'events' has 1 invalid argument:
              - QueueName is '{name}'. Allowed: a name of up to 80 letters, digits, - and _ that {ends} with .fifo. Fix: give the queue's name, not its URL or ARN, and say IsFifo as it is.
            """,
            await TestStack.RefusedAsync(() => Queue.FromExisting("events", new() { QueueName = name, IsFifo = isFifo })));
    }

    [Fact]
    public async Task Name_that_is_missing_and_time_that_SQS_does_not_take()
    {
        Assert.Equal(
            """
            Queue 'events' has 2 invalid arguments:
              - QueueName is null. Allowed: a value. Fix: set it.
              - VisibilityTimeout is 43201 s. Allowed: 0 to 43200 whole seconds. Fix: say what the queue has.
            """,
            await TestStack.RefusedAsync(() => Queue.FromExisting("events", new() { QueueName = null!, VisibilityTimeout = TimeSpan.FromSeconds(43_201) })));
    }
}
