using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ParameterOfSecretIsEncryptedTests : RuleTests<ParameterOfSecretIsEncrypted>
{
    [Theory]
    [InlineData("name: /orders/password, type: SecureString, value: !secret")]
    [InlineData("name: '/${key.id}/api-key', type: SecureString")]
    public void Good_when_encrypted(string inputs) => Passes(Parameter(inputs));

    [Theory]
    [InlineData("name: /orders/endpoint, type: String")]
    [InlineData("name: /orders/password-arn, type: String")]
    [InlineData("name: /orders/token-url, type: StringList")]
    [InlineData("name: !unknown , type: String")]
    public void Good_when_it_is_no_secret(string inputs) => NotApplicable(Parameter(inputs));

    [Theory]
    [InlineData("name: /orders/password, type: String")]
    [InlineData("name: /orders/apiKey, type: StringList")]
    [InlineData("name: '/${key.id}/client-secret', type: String")]
    public void Bad_when_plain(string inputs) => Violates(Parameter(inputs), "x", "type", "The parameter is plain text.");

    [Fact]
    public void Bad_when_the_type_is_omitted() => Violates(Parameter("name: /orders/db_passwd"), "x", "type");

    [Fact]
    public void Bad_when_the_name_is_omitted() => Violates("aws:ssm/parameter:Parameter orders-password: { type: String }", "orders-password");

    [Fact]
    public void Bad_when_the_value_is_shown() =>
        Violates(Parameter("name: /orders/password, type: SecureString, insecureValue: a"), "x", "insecureValue");

    [Fact]
    public void Unknown_type() => Undecidable(Parameter("name: /orders/password, type: !unknown"), "x", "type");

    private static string Parameter(string inputs) => $$"""
        aws:kms/key:Key key: {}
        aws:ssm/parameter:Parameter x: { {{inputs}} }
        """;
}
