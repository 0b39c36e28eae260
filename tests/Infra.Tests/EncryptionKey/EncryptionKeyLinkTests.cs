namespace Infra.Tests;

public class EncryptionKeyLinkTests
{
    private const string Arn = "arn:aws:test:eu-west-1:123456789012:orders-key";

    [Fact]
    public async Task Reader_may_decrypt()
    {
        Assert.Equal([$"kms:Decrypt on {Arn}"], await LinkAssert.PermissionsAsync(() => new EncryptionKey("orders").ReadOnly()));
    }

    [Fact]
    public async Task Writer_may_encrypt_and_not_decrypt()
    {
        Assert.Equal([$"kms:Encrypt on {Arn}"], await LinkAssert.PermissionsAsync(() => new EncryptionKey("orders").SendOnly()));
    }

    [Fact]
    public async Task Usual_access_is_to_encrypt_and_decrypt_and_to_know_the_key()
    {
        Assert.Equal(
            [$"kms:Decrypt, kms:Encrypt, kms:GenerateDataKey on {Arn}"], await LinkAssert.PermissionsAsync(() => new EncryptionKey("orders").ToLink()));
        Assert.Equal(new Dictionary<string, string> { ["Keys__Orders__Arn"] = Arn }, await LinkAssert.EnvironmentAsync(() => new EncryptionKey("orders").ToLink()));
    }

    [Fact]
    public async Task Links_of_other_components_use_the_key_through_their_service_only()
    {
        var permissions = await LinkAssert.PermissionsAsync(() =>
        {
            var key = new EncryptionKey("orders");
            return new Link(key, LinkAccess.ReadOnly) { Permissions = [key.DecryptThrough("secretsmanager"), key.EncryptThrough("sqs")] };
        });

        Assert.Equal(
            [
                "kms:Decrypt on " + Arn + """ if {"StringEquals":{"kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"}}""",
                "kms:Decrypt, kms:GenerateDataKey on " + Arn + """ if {"StringEquals":{"kms:ViaService":"sqs.eu-west-1.amazonaws.com"}}""",
            ],
            permissions);
    }
}
