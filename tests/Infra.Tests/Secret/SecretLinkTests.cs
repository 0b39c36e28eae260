namespace Infra.Tests;

public class SecretLinkTests
{
    private const string Arn = "arn:aws:test:eu-west-1:123456789012:payment-token-secret";

    [Fact]
    public async Task Value_comes_by_ARN_and_the_code_itself_may_nothing()
    {
        Assert.Equal(
            new Dictionary<string, string> { ["Secrets__PaymentToken"] = Arn }, await LinkAssert.SecretsAsync(() => new Secret("payment-token").ToLink()));
        Assert.Empty(await LinkAssert.EnvironmentAsync(() => new Secret("payment-token").ToLink()));
        Assert.Empty(await LinkAssert.PermissionsAsync(() => new Secret("payment-token").ToLink()));
        Assert.Empty(await LinkAssert.StartPermissionsAsync(() => new Secret("payment-token").ToLink()));
    }

    [Fact]
    public async Task Parts_of_a_JSON_value_come_one_by_one()
    {
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Secrets__PaymentToken__Password"] = $"{Arn}:password::",
                ["Secrets__PaymentToken__User"] = $"{Arn}:user::",
            },
            await LinkAssert.SecretsAsync(() => new Secret("payment-token").ReadOnly("user", "password", "user")));
    }

    [Fact]
    public async Task Whoever_starts_the_workload_may_use_the_key()
    {
        Assert.Equal(
            ["kms:Decrypt on arn:aws:test:eu-west-1:123456789012:shop-key if " + """{"StringEquals":{"kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"}}"""],
            await LinkAssert.StartPermissionsAsync(() => new Secret("payment-token", new() { EncryptionKey = new EncryptionKey("shop") }).ReadOnly()));
    }
}
