using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SecretIsRotatedTests : RuleTests<SecretIsRotated>
{
    [Theory]
    [InlineData("secretId: '${x.id}', rotationRules: { automaticallyAfterDays: 90 }")]
    [InlineData("secretId: '${x.arn}', rotationRules: { scheduleExpression: 'rate(10 days)' }")]
    public void Good_when_rotated(string rotation) => Passes(Secret(rotation));

    [Fact]
    public void Good_when_a_secret_is_named_by_its_arn() => Passes("""
        aws:secretsmanager/secret:Secret x: { $outputs: { arn: "arn:aws:secretsmanager:eu-west-1:1:secret:x" } }
        aws:secretsmanager/secretRotation:SecretRotation r:
          secretId: arn:aws:secretsmanager:eu-west-1:1:secret:x
          rotationRules: { automaticallyAfterDays: 30 }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates("aws:secretsmanager/secret:Secret x: {}", "x", message: "The secret is not rotated within 90 days.");

    [Theory]
    [InlineData("secretId: '${x.id}', rotationRules: { automaticallyAfterDays: 120 }")]
    [InlineData("secretId: 'arn:aws:secretsmanager:eu-west-1:1:secret:other', rotationRules: { automaticallyAfterDays: 30 }")]
    public void Bad_when_rotated_too_seldom_or_not_this_one(string rotation) => Violates(Secret(rotation), "x");

    [Fact]
    public void Bad_when_less_often_than_configured() =>
        Violates(Secret("secretId: '${x.id}', rotationRules: { automaticallyAfterDays: 60 }"), "x", configuration: "maximumDays: 30");

    [Theory]
    [InlineData("secretId: '${x.id}', rotationRules: !unknown")]
    [InlineData("secretId: !unknown , rotationRules: { automaticallyAfterDays: 30 }")]
    public void Unknown_rotation(string rotation) => Undecidable(Secret(rotation), "x");

    private static string Secret(string rotation) => $$"""
        aws:secretsmanager/secret:Secret x: {}
        aws:secretsmanager/secretRotation:SecretRotation r: { {{rotation}} }
        """;
}
