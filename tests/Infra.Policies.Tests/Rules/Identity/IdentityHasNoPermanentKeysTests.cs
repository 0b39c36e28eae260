using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class IdentityHasNoPermanentKeysTests : RuleTests<IdentityHasNoPermanentKeys>
{
    [Theory]
    [InlineData("aws:iam/policyAttachment:PolicyAttachment x: { roles: [reader] }")]
    [InlineData("aws:iam/policyAttachment:PolicyAttachment x: { groups: [readers], users: [] }")]
    [InlineData("aws:iam/accessKey:AccessKey x: { user: old, status: Inactive }")]
    [InlineData("aws:iam/sshKey:SshKey x: { username: old, status: Inactive }")]
    [InlineData("aws:iam/serviceSpecificCredential:ServiceSpecificCredential x: { userName: old, status: Inactive }")]
    public void Good_without_users(string resource) => Passes(resource);

    [Fact]
    public void Good_with_a_role() => NotApplicable("aws:iam/role:Role x: {}");

    [Theory]
    [InlineData("user:User", "name: deployer")]
    [InlineData("accessKey:AccessKey", "user: deployer, status: Active")]
    [InlineData("userLoginProfile:UserLoginProfile", "user: deployer")]
    [InlineData("userPolicy:UserPolicy", "user: deployer")]
    [InlineData("userPolicyAttachment:UserPolicyAttachment", "user: deployer")]
    [InlineData("userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive", "userName: deployer")]
    [InlineData("serviceSpecificCredential:ServiceSpecificCredential", "userName: deployer, serviceName: bedrock.amazonaws.com")]
    [InlineData("sshKey:SshKey", "username: deployer")]
    [InlineData("user:User", "name: deployer, status: Inactive")]
    public void Bad_with_users(string type, string inputs) =>
        Violates($"aws:iam/{type} x: {{ {inputs} }}", "x", message: "The stack gives a user permanent access; use a role.");

    [Fact]
    public void Bad_when_the_status_of_a_key_is_omitted() => Violates("aws:iam/accessKey:AccessKey x: { user: deployer }", "x", "status");

    [Fact]
    public void Bad_when_a_policy_is_attached_to_users() => Violates(
        "aws:iam/policyAttachment:PolicyAttachment x: { users: [deployer] }", "x", "users", "The policy is attached to users.");

    [Theory]
    [InlineData("aws:iam/policyAttachment:PolicyAttachment x: { users: !unknown }")]
    [InlineData("aws:iam/accessKey:AccessKey x: { status: !unknown }")]
    public void Unknown_users_or_status(string resource) => Undecidable(resource, "x");
}
