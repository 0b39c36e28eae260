using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class BucketPolicyNamesWhoMayReadTests : RuleTests<BucketPolicyNamesWhoMayRead>
{
    [Theory]
    [InlineData("Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }")]
    [InlineData("Effect: Allow, Principal: { Service: cloudfront.amazonaws.com }")]
    [InlineData("Effect: Allow, Principal: { AWS: '${vpce.id}' }")]
    [InlineData("Effect: Deny, Principal: '*'")]
    [InlineData("Effect: Deny, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': o-1 } }")]
    [InlineData("Effect: Allow, Principal: { AWS: '*' }, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:1:x' } }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringEquals: { 'aws:SourceVpce': '${vpce.id}' } }")]
    public void Good_when_principals_are_named_or_narrowed_down(string statement) => Passes(Policy(statement));

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:s3/bucket:Bucket data: {}");

    [Theory]
    [InlineData("Effect: Allow, Principal: '*'")]
    [InlineData("Effect: Allow, Principal: { AWS: '*' }")]
    [InlineData("Effect: Allow, Principal: { AWS: ['arn:aws:iam::1:root', '*'] }")]
    [InlineData("Effect: Allow, NotPrincipal: { AWS: 'arn:aws:iam::1:root' }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': o-1 } }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringLike: { 'aws:PrincipalArn': '*' } }")]
    public void Bad_when_everyone_is_allowed(string statement)
    {
        Violates(Policy(statement), "policy", "policy.Statement[1]", "A statement allows everyone.");
        Violates($"aws:s3/bucket:Bucket data: {{ policy: !json {{ Statement: {{ {statement} }} }} }}", "data", "policy.Statement");
    }

    [Fact]
    public void Bad_for_each_statement_that_allows_everyone() => ViolatesAll("""
        aws:s3/bucketPolicy:BucketPolicy policy:
          policy: !json { Statement: [{ Effect: Allow, Principal: "*" }, { Effect: Allow, Principal: "*" }] }
        """, "policy", "policy");

    [Theory]
    [InlineData("!unknown")]
    [InlineData("!secret")]
    [InlineData("${vpce.json}")]
    public void Unknown_policy(string policy) => Undecidable($$"""
        aws:ec2/vpcEndpoint:VpcEndpoint vpce: {}
        aws:s3/bucketPolicy:BucketPolicy policy:
          policy: {{policy}}
        """, "policy");

    [Theory]
    [InlineData("Effect: Allow, Principal: { AWS: '${vpce.a}${vpce.b}' }")]
    [InlineData("Effect: '${vpce.id}', Principal: '*'")]
    public void Unknown_part_of_a_statement(string statement) => Undecidable(Policy(statement), "policy", "policy.Statement[1]");

    private static string Policy(string statement) => $$"""
        aws:ec2/vpcEndpoint:VpcEndpoint vpce: {}
        aws:s3/bucketPolicy:BucketPolicy policy:
          policy: !json { Statement: [{ Effect: Deny, Principal: "*" }, { {{statement}} }] }
        """;
}
