using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketHasLifecycleTests : RuleTests<BucketHasLifecycle>
{
    private const string NoRule = "No lifecycle rule is enabled.";
    private const string NoAbort = "No lifecycle rule aborts uploads that were never finished.";

    [Theory]
    [InlineData("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")]
    [InlineData("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")]
    public void Good_with_separate_rules(string type) => Passes($$"""
        aws:s3/bucket:Bucket data: {}
        {{type}} rules:
          bucket: ${data.id}
          rules: [{ status: Enabled, expiration: { days: 90 } }, { status: Enabled, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }]
        """);

    [Fact]
    public void Good_with_inline_rules() => Passes("""
        aws:s3/bucket:Bucket data: { lifecycleRules: [{ enabled: true, abortIncompleteMultipartUploadDays: 7 }] }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates("aws:s3/bucket:Bucket data: {}", "data", "lifecycleRules", NoRule);

    [Theory]
    [InlineData("[]", NoRule)]
    [InlineData("[{ status: Disabled, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }]", NoRule)]
    [InlineData("[{ status: Enabled, expiration: { days: 90 } }]", NoAbort)]
    [InlineData("[{ status: Enabled, abortIncompleteMultipartUpload: {} }]", NoAbort)]
    [InlineData("[{ status: Enabled }, { status: Disabled, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }]", NoAbort)]
    public void Bad_when_no_rule_does_it(string rules, string message) => Violates($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules: { bucket: "${data.id}", rules: {{rules}} }
        """, "data", message: message);

    [Theory]
    [InlineData("[{ enabled: false, abortIncompleteMultipartUploadDays: 7 }]", NoRule)]
    [InlineData("[{ enabled: true }]", NoAbort)]
    public void Bad_when_no_inline_rule_does_it(string rules, string message) =>
        Violates($"aws:s3/bucket:Bucket data: {{ lifecycleRules: {rules} }}", "data", message: message);

    [Fact]
    public void Unknown_days() => Undecidable("""
        aws:s3/bucket:Bucket data: { lifecycleRules: [{ enabled: true, abortIncompleteMultipartUploadDays: !unknown }] }
        """, "data", "lifecycleRules[0].abortIncompleteMultipartUploadDays");

    [Fact]
    public void Unknown_rules_leave_both_requirements_open()
    {
        var result = Evaluate("""
            aws:s3/bucket:Bucket data: {}
            aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules: { bucket: "${data.id}", rules: !unknown }
            """, configuration: null);

        Assert.Equal([FindingKind.Undecidable, FindingKind.Undecidable], result.Findings.Select(finding => finding.Kind));
        Assert.Equal(1, result.Counts.Undecidable);
    }
}
