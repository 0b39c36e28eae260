using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PolicyIsNotAdministratorTests : RuleTests<PolicyIsNotAdministrator>
{
    [Theory]
    [InlineData("Effect: Allow, Action: 's3:GetObject', Resource: '*'")]
    [InlineData("Effect: Allow, Action: '*', Resource: 'arn:aws:s3:::orders'")]
    [InlineData("Effect: Allow, Action: '*', Resource: '${data.arn}'")]
    [InlineData("Effect: Allow, NotAction: 'iam:*', Resource: '*'")]
    [InlineData("Effect: Deny, Action: '*', Resource: '*'")]
    public void Good_when_actions_or_resources_are_listed(string statement) => Passes(Separate(statement));

    [Theory]
    [InlineData("aws:iam/rolePolicyAttachment:RolePolicyAttachment x: { role: r, policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }")]
    [InlineData("aws:iam/rolePolicyAttachment:RolePolicyAttachment x: { role: r, policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess-Amplify' }")]
    [InlineData("aws:iam/role:Role x: { managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }")]
    public void Good_when_a_smaller_policy_is_attached(string resource) => Passes(resource);

    [Fact]
    public void Good_when_the_attached_policy_is_made_by_the_plan() => Passes("""
        aws:iam/policy:Policy own: { policy: !json { Statement: { Effect: Allow, Action: 's3:GetObject', Resource: '*' } } }
        aws:iam/rolePolicyAttachment:RolePolicyAttachment x: { role: r, policyArn: "${own.arn}" }
        """);

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:iam/role:Role x: {}");

    [Theory]
    [InlineData("Effect: Allow, Action: '*', Resource: '*'")]
    [InlineData("Effect: Allow, Action: '*:*', Resource: '*'")]
    [InlineData("Effect: Allow, Action: ['s3:GetObject', '*'], Resource: ['${data.arn}', '*']")]
    [InlineData("Effect: Allow, Action: '*', NotResource: 'arn:aws:s3:::orders'")]
    [InlineData("Effect: Allow, Action: '*', Resource: 'arn:aws:*'")]
    [InlineData("Effect: Allow, Action: '*', Resource: '*', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }")]
    public void Bad_when_everything_is_allowed(string statement)
    {
        Violates(Separate(statement), "x", "policy.Statement[1]", "A statement allows every action on every resource.");
        Violates($"aws:iam/policy:Policy x: {{ policy: !json {{ Statement: {{ {statement.Replace("${data.arn}", "a", StringComparison.Ordinal)} }} }} }}", "x");
    }

    [Theory]
    [InlineData("role:Role", "inlinePolicies: [{ name: a, policy: !json { Statement: { Effect: Allow, Action: '*', Resource: '*' } } }]")]
    [InlineData("userPolicy:UserPolicy", "policy: !json { Statement: { Effect: Allow, Action: '*', Resource: '*' } }")]
    [InlineData("groupPolicy:GroupPolicy", "policy: { Statement: [{ Effect: Allow, Action: '*', Resource: '*' }] }")]
    public void Bad_wherever_the_document_stands(string type, string inputs) => Violates($"aws:iam/{type} x: {{ {inputs} }}", "x");

    [Theory]
    [InlineData("rolePolicyAttachment:RolePolicyAttachment", "policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess'", "policyArn")]
    [InlineData("groupPolicyAttachment:GroupPolicyAttachment", "policyArn: 'arn:aws-cn:iam::aws:policy/AdministratorAccess'", "policyArn")]
    [InlineData("rolePolicyAttachment:RolePolicyAttachment", "policyArn: 'arn:aws-us-gov:iam::aws:policy/AdministratorAccess'", "policyArn")]
    [InlineData("rolePolicyAttachment:RolePolicyAttachment", "policyArn: 'arn:aws-iso-b:iam::aws:policy/AdministratorAccess'", "policyArn")]
    [InlineData("userPolicyAttachment:UserPolicyAttachment", "policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess'", "policyArn")]
    [InlineData("policyAttachment:PolicyAttachment", "policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess'", "policyArn")]
    [InlineData("userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive", "policyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']", "policyArns[0]")]
    [InlineData("groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive", "policyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']", "policyArns[0]")]
    [InlineData("role:Role", "managedPolicyArns: [a, 'arn:aws:iam::aws:policy/AdministratorAccess']", "managedPolicyArns[1]")]
    [InlineData("rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "policyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']", "policyArns[0]")]
    public void Bad_when_administrator_access_is_attached(string type, string inputs, string property) =>
        Violates($"aws:iam/{type} x: {{ {inputs} }}", "x", property, "The policy AdministratorAccess is attached.");

    [Fact]
    public void Bad_when_only_the_partition_is_not_known() => Violates("""
        aws:s3/bucket:Bucket data: {}
        aws:iam/rolePolicyAttachment:RolePolicyAttachment x: { role: r, policyArn: "arn:${data.partition}:iam::aws:policy/AdministratorAccess" }
        """, "x", "policyArn");

    [Theory]
    [InlineData("rolePolicy:RolePolicy", "policy: !unknown")]
    [InlineData("rolePolicy:RolePolicy", "policy: 'not json'")]
    [InlineData("role:Role", "inlinePolicies: !unknown")]
    [InlineData("role:Role", "inlinePolicies: [{ name: a, policy: !unknown }]")]
    [InlineData("role:Role", "managedPolicyArns: !unknown")]
    [InlineData("rolePolicyAttachment:RolePolicyAttachment", "policyArn: !unknown")]
    public void Unknown_policy(string type, string inputs) => Undecidable($"aws:iam/{type} x: {{ {inputs} }}", "x");

    [Fact]
    public void Unknown_action() => Undecidable(Separate("Effect: Allow, Action: '${data.action}', Resource: '*'"), "x", "policy.Statement[1]");

    private static string Separate(string statement) => $$"""
        aws:s3/bucket:Bucket data: {}
        aws:iam/rolePolicy:RolePolicy x:
          role: orders
          policy: !json { Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: '${data.arn}' }, { {{statement}} }] }
        """;
}
