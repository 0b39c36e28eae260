using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ClusterIsHardenedTests : RuleTests<ClusterIsHardened>
{
    private const string Key = "encryptionConfig: { resources: [secrets], provider: { keyArn: '${key.arn}' } }";
    private const string Logs = "enabledClusterLogTypes: [api, audit]";
    private const string Sound = $"{Key}, {Logs}, version: '1.35', deletionProtection: true";

    [Fact]
    public void Good_when_hardened() => Passes(Cluster(Sound));

    [Theory]
    [InlineData("version: '1.35', ", "")]
    [InlineData("version: '1.35'", "version: '1.34'")]
    [InlineData("version: '1.35'", "version: '2.0'")]
    [InlineData("deletionProtection: true", "tags: { tier: staging }")]
    public void Good_when_the_version_is_omitted_or_newer_or_the_tier_lower(string part, string changed) => Passes(Changed(part, changed));

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:eks/cluster:Cluster x: {}", "x", "x", "x");

    [Theory]
    [InlineData(Key, "name: x", "encryptionConfig", "Secrets are not encrypted with a key of KMS.")]
    [InlineData("[secrets]", "[]", "encryptionConfig", "Secrets are not encrypted with a key of KMS.")]
    [InlineData("[api, audit]", "[api]", "enabledClusterLogTypes", "The log audit is not kept.")]
    [InlineData("'1.35'", "'1.33'", "version", "The version of Kubernetes is no longer supported.")]
    [InlineData("'1.35'", "'1.9'", "version", "The version of Kubernetes is no longer supported.")]
    [InlineData("deletionProtection: true", "deletionProtection: false", "deletionProtection", "The cluster is not protected from deletion.")]
    public void Bad_when_a_part_is_missing(string part, string changed, string property, string message) =>
        Violates(Changed(part, changed), "x", property, message);

    [Fact]
    public void Bad_when_configured() => Violates(Cluster(Sound), "x", configuration: "logs: [audit, authenticator]");

    [Theory]
    [InlineData("encryptionConfig: { resources: [secrets], provider: { keyArn: '${key.arn}' } }", "encryptionConfig: !unknown ")]
    [InlineData("[api, audit]", "!unknown ")]
    [InlineData("'1.35'", "!unknown ")]
    [InlineData("'1.35'", "'${key.version}'")]
    [InlineData("deletionProtection: true", "deletionProtection: !unknown ")]
    public void Unknown_part(string part, string changed) => Undecidable(Changed(part, changed), "x");

    private static string Changed(string part, string changed) => Cluster(Sound.Replace(part, changed, StringComparison.Ordinal));

    private static string Cluster(string inputs) => $$"""
        aws:kms/key:Key key: {}
        aws:eks/cluster:Cluster x: { {{inputs}} }
        """;
}
