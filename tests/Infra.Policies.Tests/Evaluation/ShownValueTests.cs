namespace Infra.Policies.Tests.Evaluation;

public sealed class ShownValueTests
{
    [Theory]
    [InlineData("a: false", "a", "false")]
    [InlineData("a: 3.5", "a", "3.5")]
    [InlineData("a: gp2", "a", "gp2")]
    [InlineData("a: null", "a", "")]
    [InlineData("a: [1]", "a", "[1 item]")]
    [InlineData("a: [1, 2]", "a", "[2 items]")]
    [InlineData("a: { b: 1 }", "a", "{1 property}")]
    [InlineData("a: { b: 1, c: 2 }", "a", "{2 properties}")]
    [InlineData("a: !secret", "a", "[secret]")]
    [InlineData("a: !unknown", "a", "[unknown]")]
    [InlineData("a: ${data.arn}", "a", "${data.arn}")]
    [InlineData("a: ' {\"k\": 1}'", "a", "[document]")]
    [InlineData("masterPassword: hunter2", "masterPassword", "[hidden]")]
    [InlineData("tunnel1PresharedKey: hunter2", "tunnel1PresharedKey", "[hidden]")]
    [InlineData("settings: { SIGNING_KEY: hunter2 }", "settings.SIGNING_KEY", "[hidden]")]
    [InlineData("passphrase: hunter2", "passphrase", "[hidden]")]
    [InlineData("db: { access-key: hunter2 }", "db.access-key", "[hidden]")]
    [InlineData("tokenUrl: hunter2", "tokenUrl", "[hidden]")]
    [InlineData("kmsKeyId: alias/orders", "kmsKeyId", "alias/orders")]
    [InlineData("keySpec: RSA_2048", "keySpec", "RSA_2048")]
    [InlineData("tags: { password: hunter2 }", "tags.password", "[hidden]")]
    [InlineData("tags: { environment: prod }", "tags.environment", "prod")]
    [InlineData("environment: { DB: hunter2 }", "environment.DB", "[hidden]")]
    [InlineData("data: { DB: hunter2 }", "data.DB", "[hidden]")]
    [InlineData("metadata: { namespace: shop }", "metadata.namespace", "shop")]
    [InlineData("httpTokens: optional", "httpTokens", "optional")]
    [InlineData("a: 'postgres://user:hunter2@db/x'", "a", "[hidden]")]
    [InlineData("a: 'https://example.com/x'", "a", "https://example.com/x")]
    [InlineData("a: '-----BEGIN RSA PRIVATE KEY-----'", "a", "[hidden]")]
    public void Values_are_shown_unless_they_are_or_look_secret(string property, string path, string expected)
    {
        var rule = new ResourceRule(TestRules.Info("INFRA-SEC-001"), resource =>
        {
            var parts = path.Split('.');
            var at = parts.Length == 1 ? resource[path] : resource[parts[0]][parts[1]];
            resource.Require(Truth.Of(false, at), "Off.");
        });

        var finding = Assert.Single(TestRules.Evaluate($"aws:s3/bucket:Bucket data:\n  {property}\n", rule).Findings);

        Assert.Equal((path, expected), (finding.Property, finding.Value));
    }

    [Fact]
    public void Long_text_is_cut_off()
    {
        var rule = new ResourceRule(TestRules.Info("INFRA-SEC-001"), static resource => resource.Require(Truth.Of(false, resource["a"]), "Off."));

        var finding = Assert.Single(TestRules.Evaluate($"aws:s3/bucket:Bucket data: {{ a: {new string('x', 81)} }}", rule).Findings);

        Assert.Equal(new string('x', 80) + "…", finding.Value);
    }
}
