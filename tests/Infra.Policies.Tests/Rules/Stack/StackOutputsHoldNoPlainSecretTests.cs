using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class StackOutputsHoldNoPlainSecretTests : RuleTests<StackOutputsHoldNoPlainSecret>
{
    [Fact]
    public void Good_when_marked() => Passes("$outputs: { url: https://shop.example.com, password: !secret }");

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:s3/bucket:Bucket data: {}");

    [Fact]
    public void Good_for_an_address_of_a_secret() => NotApplicable("""
        aws:secretsmanager/secret:Secret orders: {}
        $outputs: { passwordArn: "${orders.arn}", secret: "${orders.arn}", tokenEndpoint: https://login.example.com }
        """);

    [Theory]
    [InlineData("password: tulip-42", "password")]
    [InlineData("connection: \"postgres://app:tulip@db/orders\"", "connection")]
    [InlineData("keys: [{ apiKey: tulip }]", "keys[0].apiKey")]
    public void Bad_in_plain_text(string output, string path) => Violates(
        $"$outputs: {{ {output}, url: https://shop.example.com }}", "example-dev", path, "The output is a secret in plain text.");

    [Fact]
    public void Unknown_output() => Undecidable("""
        aws:iam/user:User mailer: {}
        $outputs: { mailPassword: "${mailer.uniqueValue}" }
        """, "example-dev", "mailPassword");
}
