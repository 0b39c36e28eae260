namespace Infra.Tests;

public class TopicLinkTests
{
    private const string Arn = "arn:aws:test:eu-west-1:123456789012:order-events-topic";

    [Fact]
    public async Task Publisher_may_publish_and_knows_the_topic()
    {
        Assert.Equal([$"sns:Publish on {Arn}"], await LinkAssert.PermissionsAsync(() => new Topic("order-events").ToLink()));
        Assert.Equal(
            new Dictionary<string, string> { ["Topics__OrderEvents__Arn"] = Arn }, await LinkAssert.EnvironmentAsync(() => new Topic("order-events").SendOnly()));
    }

    [Fact]
    public async Task Publisher_uses_the_topics_own_key_through_SNS_only()
    {
        var permissions = await LinkAssert.PermissionsAsync(
            () => new Topic("order-events", new() { EncryptionKey = new EncryptionKey("shop") }).SendOnly());

        Assert.Equal(
            [
                $"sns:Publish on {Arn}",
                "kms:Decrypt, kms:GenerateDataKey on arn:aws:test:eu-west-1:123456789012:shop-key if " + """{"StringEquals":{"kms:ViaService":"sns.eu-west-1.amazonaws.com"}}""",
            ],
            permissions);
    }
}
