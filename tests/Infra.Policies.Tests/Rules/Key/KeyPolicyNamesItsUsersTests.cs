using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class KeyPolicyNamesItsUsersTests : RuleTests<KeyPolicyNamesItsUsers>
{
    [Theory]
    [InlineData("Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }")]
    [InlineData("Effect: Allow, Principal: { Service: logs.amazonaws.com }")]
    [InlineData("Effect: Allow, Principal: { AWS: '${role.arn}' }")]
    [InlineData("Effect: Deny, Principal: '*'")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } }")]
    [InlineData("Effect: Allow, Principal: { AWS: '*' }, Condition: { ArnEquals: { 'aws:SourceArn': '${role.arn}' } }")]
    public void Good_when_principals_are_named_or_narrowed_down(string statement) => Passes(Policy(statement));

    [Theory]
    [InlineData("aws:PrincipalOrgID")]
    [InlineData("aws:PrincipalOrgPaths")]
    [InlineData("aws:PrincipalAccount")]
    [InlineData("aws:PrincipalArn")]
    [InlineData("aws:SourceArn")]
    [InlineData("aws:SourceAccount")]
    [InlineData("aws:SourceOrgID")]
    [InlineData("aws:SourceVpce")]
    [InlineData("aws:SourceVpc")]
    [InlineData("aws:userid")]
    [InlineData("aws:SourceOrgPaths")]
    [InlineData("aws:VpceAccount")]
    [InlineData("aws:VpceOrgID")]
    [InlineData("aws:VpceOrgPaths")]
    [InlineData("kms:CallerAccount")]
    public void Good_when_a_condition_narrows_everyone_down(string key) =>
        Passes(Policy($"Effect: Allow, Principal: '*', Condition: {{ StringEquals: {{ '{key}': x }} }}"));

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:kms/key:Key x: {}");

    [Theory]
    [InlineData("Effect: Allow, Principal: '*'")]
    [InlineData("Effect: Allow, Principal: { AWS: ['arn:aws:iam::1:root', '*'] }")]
    [InlineData("Effect: Allow, NotPrincipal: { AWS: 'arn:aws:iam::1:root' }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deployer' } }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringNotEquals: { 'kms:CallerAccount': '111122223333' } }")]
    public void Bad_when_everyone_is_allowed(string statement)
    {
        Violates(Policy(statement), "x", "policy.Statement[1]", "A statement allows everyone.");
        Violates($"aws:kms/keyPolicy:KeyPolicy x: {{ keyId: k, policy: !json {{ Statement: {{ {statement} }} }} }}", "x", "policy.Statement");
    }

    [Theory]
    [InlineData("!unknown")]
    [InlineData("!secret")]
    [InlineData("'not json'")]
    public void Unknown_policy(string policy) => Undecidable($"aws:kms/key:Key x: {{ policy: {policy} }}", "x");

    [Fact]
    public void Unknown_principal() => Undecidable(Policy("Effect: Allow, Principal: { AWS: '${role.a}${role.b}' }"), "x", "policy.Statement[1]");

    private static string Policy(string statement) => $$"""
        aws:iam/role:Role role: {}
        aws:kms/key:Key x:
          policy: !json { Statement: [{ Effect: Allow, Principal: { AWS: 'arn:aws:iam::1:root' }, Action: 'kms:*', Resource: '*' }, { {{statement}} }] }
        """;
}
