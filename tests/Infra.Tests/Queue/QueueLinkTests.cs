namespace Infra.Tests;

public class QueueLinkTests
{
    private const string Arn = "arn:aws:test:eu-west-1:123456789012:order-events-queue";
    private const string Describe = "sqs:GetQueueAttributes, sqs:GetQueueUrl";

    [Fact]
    public async Task Sender_may_send()
    {
        Assert.Equal([$"{Describe}, sqs:SendMessage on {Arn}"], await LinkAssert.PermissionsAsync(() => new Queue("order-events").SendOnly()));
    }

    [Fact]
    public async Task Consumer_may_receive_and_delete()
    {
        Assert.Equal(
            [$"sqs:ChangeMessageVisibility, sqs:DeleteMessage, {Describe}, sqs:ReceiveMessage on {Arn}"],
            await LinkAssert.PermissionsAsync(() => new Queue("order-events").ConsumeOnly()));
    }

    [Fact]
    public async Task Usual_access_is_to_send_and_receive()
    {
        Assert.Equal(
            [$"sqs:ChangeMessageVisibility, sqs:DeleteMessage, {Describe}, sqs:ReceiveMessage, sqs:SendMessage on {Arn}"],
            await LinkAssert.PermissionsAsync(() => new Queue("order-events").ToLink()));
    }

    [Theory]
    [InlineData(LinkAccess.SendOnly, "kms:Decrypt, kms:GenerateDataKey")]
    [InlineData(LinkAccess.ConsumeOnly, "kms:Decrypt")]
    [InlineData(LinkAccess.ReadWrite, "kms:Decrypt, kms:GenerateDataKey")]
    public async Task Key_of_the_queue_is_used_through_SQS_only(LinkAccess access, string actions)
    {
        var permissions = await LinkAssert.PermissionsAsync(() =>
        {
            var queue = new Queue("order-events", new() { EncryptionKey = new EncryptionKey("shop") });
            return access switch
            {
                LinkAccess.SendOnly => queue.SendOnly(),
                LinkAccess.ConsumeOnly => queue.ConsumeOnly(),
                _ => queue.ReadWrite(),
            };
        });

        Assert.Equal(
            actions + " on arn:aws:test:eu-west-1:123456789012:shop-key if " + """{"StringEquals":{"kms:ViaService":"sqs.eu-west-1.amazonaws.com"}}""",
            permissions.Last());
    }

    [Fact]
    public async Task Code_finds_the_queue_by_its_URL()
    {
        Assert.Equal(
            new Dictionary<string, string> { ["Queues__OrderEvents__Url"] = "https://order-events-queue.test.amazonaws.com" },
            await LinkAssert.EnvironmentAsync(() => new Queue("order-events").SendOnly()));
    }

    [Fact]
    public async Task Only_a_consumer_is_scaled_by_the_backlog()
    {
        Queue? queue = null;
        await TestStack.RunAsync(() => queue = new Queue("order-events"));

        Assert.Null(queue!.SendOnly().Queue);
        Assert.Null(queue.ReadWrite().Queue);
        Assert.Equal(TimeSpan.FromSeconds(180), queue.ConsumeOnly().Queue!.VisibilityTimeout);
    }
}
