using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketAllowsOnlyTlsTests : RuleTests<BucketAllowsOnlyTls>
{
    private const string Effect = "Effect: Deny";
    private const string Principal = "Principal: '*'";
    private const string Action = "Action: 's3:*'";
    private const string Resource = "Resource: ['${data.arn}', '${data.arn}/*']";
    private const string Condition = "Condition: { Bool: { 'aws:SecureTransport': 'false' } }";
    private const string Whole = $"{Effect}, {Principal}, {Action}, {Resource}, {Condition}";

    [Theory]
    [InlineData(Effect, Effect)]
    [InlineData(Principal, "Principal: { AWS: '*' }")]
    [InlineData(Action, "Action: '*'")]
    [InlineData(Action, "Action: ['s3:Get*', 's3:Put*', 's3:List*']")]
    [InlineData(Resource, "Resource: '*'")]
    [InlineData(Resource, "Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*']")]
    [InlineData(Resource, "Resource: 'arn:aws:s3:::data*'")]
    [InlineData(Condition, "Condition: { Bool: { 'aws:SecureTransport': false } }")]
    public void Good_when_plain_http_is_denied(string part, string changed) => Passes(Separate(part, changed));

    [Fact]
    public void Good_with_an_inline_policy() => Passes($$"""
        aws:s3/bucket:Bucket data: { policy: !json { Statement: { {{Whole.Replace("${data.arn}", "arn:aws:s3:::data", StringComparison.Ordinal)}} } } }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:s3/bucket:Bucket data: {}", "data", "policy", "No policy denies requests without TLS.");

    [Theory]
    [InlineData(Effect, "Effect: Allow")]
    [InlineData(Principal, "Principal: { AWS: 'arn:aws:iam::111122223333:root' }")]
    [InlineData(Action, "Action: 's3:GetObject'")]
    [InlineData(Action, "Action: ['s3:GetObject', 's3:ListBucket']")]
    [InlineData(Action, "Action: ['s3:GetObject', 's3:PutObject']")]
    [InlineData(Action, "Action: ['s3:PutObject', 's3:ListBucket']")]
    [InlineData(Resource, "Resource: 'arn:aws:s3:::data'")]
    [InlineData(Resource, "Resource: '${data.arn}/*'")]
    [InlineData(Resource, "Resource: '${data.arn}'")]
    [InlineData(Condition, "Condition: { Bool: { 'aws:SecureTransport': 'true' } }")]
    [InlineData(Condition, "Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }")]
    [InlineData(Condition, "Condition: { Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:userid': x } }")]
    [InlineData(Condition, "Condition: { Bool: { 'aws:SecureTransport': 'false', 'aws:MultiFactorAuthPresent': 'false' } }")]
    [InlineData(Condition, "Sid: NoCondition")]
    public void Bad_when_some_plain_http_gets_through(string part, string changed) => Violates(Separate(part, changed), "data", "policy: policy");

    [Fact]
    public void Bad_when_the_policy_is_that_of_another_bucket() => Violates($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucket:Bucket logs: { policy: !json { Statement: [{ {{Whole}} }] } }
        """, "data");

    [Theory]
    [InlineData("!unknown")]
    [InlineData("${data.policy}")]
    [InlineData("'not json'")]
    public void Unknown_policy(string policy) => Undecidable($$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketPolicy:BucketPolicy policy:
          bucket: ${data.id}
          policy: {{policy}}
        """, "data", "policy: policy");

    [Theory]
    [InlineData(Condition, "Condition: { Bool: { 'aws:SecureTransport': '${data.x}' } }")]
    [InlineData(Action, "Action: '${data.actions}'")]
    [InlineData(Resource, "Resource: ['${data.arn}', '${data.arn}/${data.prefix}']")]
    public void Unknown_part_of_the_statement(string part, string changed) => Undecidable(Separate(part, changed), "data");

    private static string Separate(string part, string changed) => $$"""
        aws:s3/bucket:Bucket data: {}
        aws:s3/bucketPolicy:BucketPolicy policy:
          bucket: ${data.id}
          policy: !json { Statement: [{ Effect: Allow, Principal: { AWS: me }, Action: 's3:*' }, { {{Whole.Replace(part, changed, StringComparison.Ordinal)}} }] }
        """;
}
