using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketIsEncryptedTests : RuleTests<BucketIsEncrypted>
{
    private const string Encryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";

    [Theory]
    [InlineData("aws:kms")]
    [InlineData("aws:kms:dsse")]
    [InlineData("AES256")]
    public void Good_with_separate_settings(string algorithm) => Passes($$"""
        aws:s3/bucket:Bucket data: {}
        {{Encryption}} data-encryption:
          bucket: ${data.bucket}
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "{{algorithm}}" } }]
        """);

    [Fact]
    public void Good_with_settings_that_name_the_bucket_in_text() => Passes("""
        aws:s3/bucket:Bucket data: { bucket: acme-data }
        aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2 data-encryption:
          bucket: acme-data
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: AES256 } }]
        """);

    [Fact]
    public void Good_with_inline_settings() => Passes("""
        aws:s3/bucket:Bucket data:
          serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } } }
        """);

    [Fact]
    public void Good_with_inline_settings_as_a_list_of_one() => Passes("""
        aws:s3/bucketV2:BucketV2 data:
          serverSideEncryptionConfiguration: [{ rule: [{ applyServerSideEncryptionByDefault: [{ sseAlgorithm: AES256 }] }] }]
        """);

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:s3/bucket:Bucket data: {}", "data", "serverSideEncryptionConfiguration", "No server-side encryption is set.");

    [Fact]
    public void Bad_when_the_settings_are_those_of_another_bucket() => Violates($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucket:Bucket logs: {}
        {{Encryption}} logs-encryption:
          bucket: ${logs.id}
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: AES256 } }]
        """, "data");

    [Fact]
    public void Bad_when_the_rules_only_set_a_bucket_key() => Violates($$"""
        aws:s3/bucket:Bucket data: {}
        {{Encryption}} data-encryption: { bucket: "${data.id}", rules: [{ bucketKeyEnabled: true }] }
        """, "data");

    [Fact]
    public void Unknown_algorithm() => Undecidable($$"""
        aws:s3/bucket:Bucket data: {}
        {{Encryption}} data-encryption:
          bucket: ${data.id}
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: !unknown } }]
        """, "data", "data-encryption: rules[0].applyServerSideEncryptionByDefault.sseAlgorithm");

    [Fact]
    public void Unknown_rules() => Undecidable($$"""
        aws:s3/bucket:Bucket data: {}
        {{Encryption}} data-encryption: { bucket: "${data.id}", rules: !unknown }
        """, "data");

    [Fact]
    public void Unknown_bucket_of_the_settings() => Undecidable($$"""
        aws:s3/bucket:Bucket data: {}
        {{Encryption}} some-encryption:
          bucket: !unknown
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: AES256 } }]
        """, "data");
}
