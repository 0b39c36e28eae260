using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PolicyDoesNotEscalateTests : RuleTests<PolicyDoesNotEscalate>
{
    [Theory]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/orders'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/orders-*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: '${role.arn}'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/${role.name}'")]
    [InlineData("Effect: Deny, Action: 'iam:*', Resource: '*'")]
    [InlineData("Effect: Allow, Action: ['iam:GetRole', 'iam:List*'], Resource: '*'")]
    [InlineData("Effect: Allow, Action: 'iam:AttachRolePolicy', Resource: '${role.arn}'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/service/*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:user/*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:s3:::*'")]
    [InlineData("Effect: Allow, Action: 'iam:CreateAccessKey', Resource: 'arn:aws:iam::111122223333:user/${aws:username}'")]
    [InlineData("Effect: Allow, Action: 'iam:CreateAccessKey', Resource: 'arn:aws:iam::111122223333:group/*'")]
    [InlineData("Effect: Deny, Action: 'iam:AttachRolePolicy', Resource: 'arn:aws:iam::*:role/*'")]
    [InlineData("Effect: Allow, Action: 'iam:AttachRolePolicy', Resource: '*', Condition: { StringEquals: { 'iam:PermissionsBoundary': '${role.arn}' } }")]
    [InlineData("Effect: Allow, Action: '*', Resource: '*'")]
    public void Good_when_roles_are_named(string statement) => Passes(Separate(statement));

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:iam/role:Role x: {}");

    [Theory]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: '*'")]
    [InlineData("Effect: Allow, Action: ['ecs:RunTask', 'iam:Pass*'], Resource: ['${role.arn}', '*']")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::*:role/*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws-us-gov:iam::*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:*:iam::${role.account}:role/**'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:*'")]
    [InlineData("Effect: Allow, Action: 'iam:PassRole', Resource: '*', Condition: { StringEquals: { 'iam:PassedToService': ec2.amazonaws.com } }")]
    [InlineData("Effect: Allow, Action: 'iam:*', Resource: '*'")]
    [InlineData("Effect: Allow, NotAction: 's3:*', Resource: '*'")]
    public void Bad_when_any_role_can_be_passed(string statement) =>
        Violates(Separate(statement), "x", "policy.Statement[1]", "A statement allows to pass any role.");

    [Theory]
    [InlineData("iam:CreatePolicyVersion")]
    [InlineData("iam:Attach*")]
    [InlineData("iam:updateAssumeRolePolicy")]
    [InlineData("iam:CreateAccessKey")]
    [InlineData("iam:SetDefaultPolicyVersion")]
    [InlineData("iam:AttachRolePolicy")]
    [InlineData("iam:AttachUserPolicy")]
    [InlineData("iam:AttachGroupPolicy")]
    [InlineData("iam:PutRolePolicy")]
    [InlineData("iam:PutUserPolicy")]
    [InlineData("iam:PutGroupPolicy")]
    [InlineData("iam:AddUserToGroup")]
    [InlineData("iam:CreateLoginProfile")]
    [InlineData("iam:UpdateLoginProfile")]
    [InlineData("iam:DeleteRolePermissionsBoundary")]
    [InlineData("iam:PutRolePermissionsBoundary")]
    [InlineData("iam:DeleteUserPermissionsBoundary")]
    [InlineData("iam:PutUserPermissionsBoundary")]
    public void Bad_when_any_identity_can_be_given_permissions(string action) => Violates(
        Separate($"Effect: Allow, Action: '{action}', Resource: '*'"), "x", "policy.Statement[1]", "A statement allows to give permissions to any identity.");

    [Theory]
    [InlineData("iam:CreatePolicyVersion", "policy/*")]
    [InlineData("iam:SetDefaultPolicyVersion", "policy/*")]
    [InlineData("iam:AttachRolePolicy", "role/*")]
    [InlineData("iam:PutRolePolicy", "role/*")]
    [InlineData("iam:PutRolePolicy", "*")]
    [InlineData("iam:UpdateAssumeRolePolicy", "role/*")]
    [InlineData("iam:DeleteRolePermissionsBoundary", "role/*")]
    [InlineData("iam:PutRolePermissionsBoundary", "role/*")]
    [InlineData("iam:AttachUserPolicy", "user/*")]
    [InlineData("iam:PutUserPolicy", "user/*")]
    [InlineData("iam:CreateAccessKey", "user/*")]
    [InlineData("iam:CreateLoginProfile", "user/*")]
    [InlineData("iam:UpdateLoginProfile", "user/*")]
    [InlineData("iam:DeleteUserPermissionsBoundary", "user/*")]
    [InlineData("iam:PutUserPermissionsBoundary", "user/*")]
    [InlineData("iam:AttachGroupPolicy", "group/*")]
    [InlineData("iam:PutGroupPolicy", "group/*")]
    [InlineData("iam:AddUserToGroup", "group/*")]
    public void Bad_when_all_of_a_kind_can_be_given_permissions(string action, string resource) => Violates(
        Separate($"Effect: Allow, Action: ['s3:GetObject', '{action}'], Resource: ['${{role.arn}}', 'arn:aws:iam::111122223333:{resource}']"),
        "x", "policy.Statement[1]", "A statement allows to give permissions to any identity.");

    [Theory]
    [InlineData("['${role.arn}', 'arn:aws:iam::111122223333:role/*']")]
    [InlineData("['arn:aws:iam::111122223333:role/*', 'arn:aws:iam::111122223333:role/orders']")]
    public void Bad_when_one_of_several_resources_is_any_role(string resources) => Violates(
        Separate($"Effect: Allow, Action: 'iam:PassRole', Resource: {resources}"), "x", "policy.Statement[1]", "A statement allows to pass any role.");

    [Fact]
    public void Bad_in_an_inline_policy_of_a_role() => Violates("""
        aws:iam/role:Role x:
          inlinePolicies: [{ name: a, policy: !json { Statement: { Effect: Allow, Action: 'iam:PassRole', Resource: '*' } } }]
        """, "x", "inlinePolicies[0].policy.Statement");

    [Theory]
    [InlineData("!unknown")]
    [InlineData("!secret")]
    [InlineData("'not json'")]
    public void Unknown_policy(string policy) => Undecidable($"aws:iam/policy:Policy x: {{ policy: {policy} }}", "x");

    [Fact]
    public void Unknown_resource() =>
        Undecidable(Separate("Effect: Allow, Action: 'iam:PassRole', Resource: '${role.a}${role.b}'"), "x", "policy.Statement[1]");

    private static string Separate(string statement) => $$"""
        aws:iam/role:Role role: {}
        aws:iam/policy:Policy x:
          policy: !json { Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' }, { {{statement}} }] }
        """;
}
