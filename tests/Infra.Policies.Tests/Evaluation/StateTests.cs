using Infra.Plans;

namespace Infra.Policies.Tests.Evaluation;

/// <summary>The rules on the state of a stack, where names and ARNs are written out.</summary>
public sealed class StateTests
{
    private const string Urn = "urn:pulumi:prod::shop::aws:";

    [Fact]
    public void Separate_settings_are_found_by_the_names_that_the_cloud_gave()
    {
        var result = Judge("s3-block-public-access", """
            { "urn": "URNs3/bucket:Bucket::data", "custom": true, "id": "data-1", "type": "aws:s3/bucket:Bucket",
              "inputs": { "__defaults": ["bucket"], "bucket": "data-1" }, "outputs": { "arn": "arn:aws:s3:::data-1", "bucket": "data-1" } },
            { "urn": "URNs3/bucket:Bucket::open", "custom": true, "id": "open-1", "type": "aws:s3/bucket:Bucket", "inputs": { "bucket": "open-1" } },
            { "urn": "URNs3/bucketPublicAccessBlock:BucketPublicAccessBlock::data", "custom": true, "id": "data-1",
              "type": "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
              "inputs": { "bucket": "data-1", "blockPublicAcls": true, "blockPublicPolicy": true, "ignorePublicAcls": true, "restrictPublicBuckets": true } }
            """);

        Assert.Equal("open", Assert.Single(result.Findings).Resource!.Name);
        Assert.Equal(1, result.Counts.Pass);
    }

    [Fact]
    public void Secrets_of_the_state_are_not_decided_and_not_shown()
    {
        const string Secret = """{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"hunter2\"" }""";
        var result = Judge("s3-tls-only", $$"""
            { "urn": "URNs3/bucket:Bucket::data", "custom": true, "id": "data-1", "type": "aws:s3/bucket:Bucket", "inputs": { "bucket": "data-1" } },
            { "urn": "URNs3/bucketPolicy:BucketPolicy::data", "custom": true, "id": "data-1", "type": "aws:s3/bucketPolicy:BucketPolicy",
              "inputs": { "bucket": "data-1", "policy": {{Secret}} } }
            """);

        Assert.Equal(FindingKind.Undecidable, Assert.Single(result.Findings).Kind);
        Assert.DoesNotContain("hunter2", JsonReport.Render(result), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tier_is_read_from_the_tags_that_a_deployed_resource_has()
    {
        const string Bucket = """
            { "urn": "URNs3/bucket:Bucket::data", "custom": true, "id": "data-1", "type": "aws:s3/bucket:Bucket",
              "inputs": { "forceDestroy": true }, "outputs": { "tagsAll": { "tier": "TIER" } } }
            """;

        Assert.Empty(Judge("s3-no-force-destroy", Bucket.Replace("TIER", "sandbox", StringComparison.Ordinal)).Findings);
        Assert.Single(Judge("s3-no-force-destroy", Bucket.Replace("TIER", "production", StringComparison.Ordinal)).Findings);
    }

    private static EvaluationResult Judge(string rule, string resources)
    {
        var state = StackExport.Read($$"""{ "version": 3, "deployment": { "resources": [{{resources.Replace("URN", Urn, StringComparison.Ordinal)}}] } }""");
        return PolicyEngine.Evaluate(state, new EvaluationOptions { Pack = new PolicyPack("one").Mandatory(rule) });
    }
}
