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
    public async Task Topic_made_elsewhere_is_published_to_by_its_ARN_and_with_its_key()
    {
        var permissions = await LinkAssert.PermissionsAsync(() => Topic.FromExisting(
            "orders",
            "arn:aws:sns:eu-west-1:210987654321:orders.fifo",
            isFifo: true,
            EncryptionKey.FromExisting("platform", "arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab")).SendOnly());

        Assert.Equal("sns:Publish on arn:aws:sns:eu-west-1:210987654321:orders.fifo", permissions.First());
        Assert.StartsWith("kms:Decrypt, kms:GenerateDataKey on arn:aws:kms:eu-west-1:210987654321:key/", permissions.Last(), StringComparison.Ordinal);
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
