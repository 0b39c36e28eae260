using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class RoleTrustIsScopedTests : RuleTests<RoleTrustIsScoped>
{
    private const string GitHub = "Effect: Allow, Principal: { Federated: 'arn:aws:iam::1:oidc-provider/gh' }, Action: 'sts:AssumeRoleWithWebIdentity'";

    [Theory]
    [InlineData("Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Action: 'sts:AssumeRole'")]
    [InlineData("Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'sts:AssumeRole'")]
    [InlineData("Effect: Allow, Principal: { AWS: '${other.arn}' }, Action: 'sts:AssumeRole'")]
    [InlineData("Effect: Allow, Principal: { AWS: '*' }, Action: 'sts:AssumeRole', Condition: { StringEquals: { 'aws:PrincipalOrgID': o-1 } }")]
    [InlineData("Effect: Deny, Principal: '*', Action: 'sts:AssumeRole'")]
    [InlineData(GitHub + ", Condition: { StringEquals: { 'gh:sub': 'repo:acme/orders:ref:refs/heads/main' } }")]
    [InlineData(GitHub + ", Condition: { StringLike: { 'gh:sub': ['repo:acme/orders:*'] }, StringEquals: { 'gh:aud': sts.amazonaws.com } }")]
    [InlineData(GitHub + ", Condition: { StringEquals: { '${other.url}:sub': 'system:serviceaccount:shop:orders' } }")]
    [InlineData(GitHub + ", Condition: { StringLike: { 'gh:sub': 'repo:acme/*' } }")]
    [InlineData(GitHub + ", Condition: { StringLike: { 'gh:sub': 'repo:${other.name}/orders:*' } }")]
    [InlineData(GitHub + ", Condition: { StringLike: { 'gh:sub': 'project_path:acme/*:ref_type:branch:ref:main' } }")]
    [InlineData(GitHub + ", Condition: { StringLike: { 'gh:sub': 'organization:acme:project:*' } }")]
    [InlineData(GitHub + ", Condition: { StringLike: { 'gh:sub': 'system:serviceaccount:shop:*' } }")]
    [InlineData(GitHub + ", Condition: { StringLike: { 'gh:job_workflow_ref': 'acme/workflows/.github/workflows/deploy.yml@*' } }")]
    [InlineData(GitHub + ", Condition: { StringEquals: { 'accounts.google.com:aud': '1' } }")]
    [InlineData(GitHub + ", Condition: { StringEquals: { 'graph.facebook.com:app_id': '1' } }")]
    [InlineData(GitHub + ", Condition: { StringEquals: { 'www.amazon.com:app_id': '1' } }")]
    [InlineData(GitHub + ", Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:1' } }")]
    [InlineData(GitHub + ", Condition: { StringEquals: { 'cognito-identity-us-gov.amazonaws.com:aud': 'us-gov-west-1:1' } }")]
    [InlineData(GitHub + ", Condition: { StringEquals: { 'cognito-identity.cn-north-1.amazonaws.com.cn:aud': 'cn-north-1:1' } }")]
    [InlineData(GitHub + ", Condition: { 'ForAnyValue:StringEquals': { 'gh:sub': 'repo:acme/orders' } }")]
    public void Good_when_principals_and_subjects_are_named(string statement) => Passes(Role(statement));

    [Theory]
    [InlineData("aws:PrincipalOrgPaths")]
    [InlineData("aws:PrincipalAccount")]
    [InlineData("aws:PrincipalArn")]
    [InlineData("aws:SourceArn")]
    [InlineData("aws:SourceAccount")]
    [InlineData("aws:SourceOrgID")]
    public void Good_when_a_condition_narrows_everyone_down(string key) =>
        Passes(Role($"Effect: Allow, Principal: {{ AWS: '*' }}, Action: 'sts:AssumeRole', Condition: {{ StringEquals: {{ '{key}': x }} }}"));

    [Theory]
    [InlineData("Effect: Deny, Principal: { Federated: 'arn:aws:iam::1:oidc-provider/gh' }, Action: 'sts:AssumeRoleWithWebIdentity'")]
    [InlineData("Effect: Allow, Principal: { Federated: 'arn:aws:iam::1:saml-provider/sso' }, Action: 'sts:AssumeRoleWithSAML'")]
    [InlineData("Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: 'sts:AssumeRoleWithWebIdentity'")]
    public void Good_when_no_web_identity_is_let_in(string statement) => Passes(Role(statement));

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:iam/role:Role x: {}");

    [Theory]
    [InlineData("Principal: '*'")]
    [InlineData("Principal: { AWS: '*' }")]
    [InlineData("Principal: { AWS: ['arn:aws:iam::1:root', '*'] }")]
    [InlineData("NotPrincipal: { AWS: 'arn:aws:iam::1:root' }")]
    [InlineData("Principal: { AWS: '*' }, Condition: { StringEquals: { 'sts:ExternalId': x } }")]
    [InlineData("Principal: { AWS: '*' }, Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deployer' } }")]
    public void Bad_when_everyone_is_trusted(string who) => Violates(
        Role($"Effect: Allow, {who}, Action: 'sts:AssumeRole'"), "x", "assumeRolePolicy.Statement[1]", "A statement trusts everyone.");

    [Theory]
    [InlineData("")]
    [InlineData(", Condition: { StringEquals: { 'gh:aud': sts.amazonaws.com } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': '*' } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': ['repo:acme/orders:*', 'repo:*'] } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': 'system:serviceaccount:*:orders' } }")]
    [InlineData(", Condition: { StringNotEquals: { 'gh:sub': 'repo:evil/x' } }")]
    [InlineData(", Condition: { StringLikeIfExists: { 'gh:sub': 'repo:acme/orders:*' } }")]
    [InlineData(", Condition: { 'ForAllValues:StringLike': { 'gh:sub': 'repo:acme/orders:*' } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': 'repo:acme*' } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': 'repo:ac?e/orders' } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': 'project_path:*:ref_type:branch:ref:main' } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': 'organization:*:project:orders' } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': 'org/*' } }")]
    [InlineData(", Condition: { StringLike: { 'gh:sub': 'rep*' } }")]
    [InlineData(", Condition: { StringEquals: { 'gh:aud': x }, StringLike: { 'gh:sub': '**' } }")]
    public void Bad_when_every_subject_is_trusted(string condition) => Violates(
        Role(GitHub + condition), "x", "assumeRolePolicy.Statement[1]", "A statement trusts all subjects of an identity provider.");

    [Fact]
    public void Bad_when_the_subject_is_compared_as_something_else_than_text() => Violates(
        Role(GitHub + ", Condition: { ArnLike: { 'gh:sub': 'repo:acme/orders:main' } }"), "x", "assumeRolePolicy.Statement[1]");

    [Theory]
    [InlineData("!unknown")]
    [InlineData("!secret")]
    [InlineData("'not json'")]
    public void Unknown_trust(string policy) => Undecidable($"aws:iam/role:Role x: {{ assumeRolePolicy: {policy} }}", "x");

    [Theory]
    [InlineData("Effect: Allow, Principal: { AWS: '${other.a}${other.b}' }, Action: 'sts:AssumeRole'")]
    [InlineData(GitHub + ", Condition: { StringLike: { 'gh:sub': '${other.sub}' } }")]
    public void Unknown_part_of_a_statement(string statement) => Undecidable(Role(statement), "x", "assumeRolePolicy.Statement[1]");

    private static string Role(string statement) => $$"""
        aws:iam/userPolicy:UserPolicy other: {}
        aws:iam/role:Role x:
          assumeRolePolicy: !json { Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: 'sts:AssumeRole' }, { {{statement}} }] }
        """;
}
