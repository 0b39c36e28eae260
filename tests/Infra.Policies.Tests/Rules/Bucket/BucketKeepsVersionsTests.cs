using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketKeepsVersionsTests : RuleTests<BucketKeepsVersions>
{
    [Theory]
    [InlineData("aws:s3/bucketVersioning:BucketVersioning")]
    [InlineData("aws:s3/bucketVersioningV2:BucketVersioningV2")]
    public void Good_with_separate_settings(string type) => Passes($$"""
        aws:s3/bucket:Bucket data: {}
        {{type}} versioning: { bucket: "${data.id}", versioningConfiguration: { status: Enabled } }
        """);

    [Theory]
    [InlineData("aws:s3/bucket:Bucket data: { versioning: { enabled: true } }")]
    [InlineData("aws:s3/bucketV2:BucketV2 data: { versionings: [{ enabled: true }] }")]
    public void Good_with_inline_settings(string plan) => Passes(plan);

    [Fact]
    public void Bad_when_omitted() => Violates("aws:s3/bucket:Bucket data: {}", "data", "versioning.enabled", "Versioning is not enabled.");

    [Theory]
    [InlineData("{ status: Suspended }")]
    [InlineData("{ status: Disabled }")]
    [InlineData("{}")]
    public void Bad_when_not_enabled(string configuration) => Violates($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketVersioning:BucketVersioning versioning: { bucket: "${data.id}", versioningConfiguration: {{configuration}} }
        """, "data", "versioning: versioningConfiguration.status");

    [Fact]
    public void Bad_when_inline_settings_say_no() => Violates("aws:s3/bucket:Bucket data: { versioning: { enabled: false } }", "data");

    [Fact]
    public void Bad_when_the_settings_are_those_of_another_bucket() => Violates("""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketVersioning:BucketVersioning versioning: { bucket: logs, versioningConfiguration: { status: Enabled } }
        """, "data");

    [Fact]
    public void Unknown_status() => Undecidable("""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketVersioning:BucketVersioning versioning: { bucket: "${data.id}", versioningConfiguration: !unknown }
        """, "data", "versioning: versioningConfiguration.status");

    [Fact]
    public void Unknown_inline_settings() => Undecidable("aws:s3/bucket:Bucket data: { versioning: !unknown }", "data", "versioning.enabled");
}
