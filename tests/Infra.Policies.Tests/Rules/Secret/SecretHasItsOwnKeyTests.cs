using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SecretHasItsOwnKeyTests : RuleTests<SecretHasItsOwnKey>
{
    [Theory]
    [InlineData("kmsKeyId: '${key.arn}'")]
    [InlineData("kmsKeyId: alias/orders, recoveryWindowInDays: 7")]
    public void Good_with_a_key_and_time(string inputs) => Passes(Secret(inputs));

    [Fact]
    public void Good_when_the_window_is_omitted() => Passes(Secret("kmsKeyId: a"));

    [Fact]
    public void Bad_when_the_key_is_omitted() => Violates(Secret("name: x"), "x", "kmsKeyId", "The secret has no key of its own.");

    [Theory]
    [InlineData("alias/aws/secretsmanager")]
    [InlineData("arn:aws:kms:eu-west-1:1:alias/aws/secretsmanager")]
    public void Bad_with_the_key_of_aws(string key) => Violates(Secret($"kmsKeyId: '{key}'"), "x", "kmsKeyId");

    [Fact]
    public void Bad_when_gone_at_once() => Violates(
        Secret("kmsKeyId: a, recoveryWindowInDays: 0"), "x", "recoveryWindowInDays", "A deleted secret is gone at once.");

    [Theory]
    [InlineData("kmsKeyId: !unknown")]
    [InlineData("kmsKeyId: a, recoveryWindowInDays: !unknown")]
    public void Unknown_key_or_window(string inputs) => Undecidable(Secret(inputs), "x");

    private static string Secret(string inputs) => $$"""
        aws:kms/key:Key key: {}
        aws:secretsmanager/secret:Secret x: { {{inputs}} }
        """;
}
