using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class RoleHasPermissionsBoundaryTests : RuleTests<RoleHasPermissionsBoundary>
{
    private const string Provider = "pulumi:providers:aws p: { allowedAccountIds: ['111122223333'] }";

    [Theory]
    [InlineData("arn:aws:iam::111122223333:policy/workloads")]
    [InlineData("${boundary.arn}")]
    public void Good_with_a_boundary(string arn) => Passes($$"""
        aws:iam/policy:Policy boundary: {}
        aws:iam/role:Role x:
          permissionsBoundary: {{arn}}
        """);

    [Fact]
    public void Good_in_an_account_that_is_not_listed() => NotApplicable($$"""
        {{Provider}}
        aws:iam/role:Role x: { $options: { provider: p } }
        """, "accounts: ['444455556666']");

    [Fact]
    public void Good_when_omitted_and_no_role_of_the_stack_has_one() => NotApplicable("aws:iam/role:Role x: {}");

    [Fact]
    public void Bad_when_omitted_and_another_role_has_one() => Violates("""
        aws:iam/role:Role x: {}
        aws:iam/role:Role y: { permissionsBoundary: b }
        """, "x", "permissionsBoundary", "The role has no permissions boundary.");

    [Fact]
    public void Bad_when_omitted_in_a_listed_account() => Violates($$"""
        {{Provider}}
        aws:iam/role:Role x: { $options: { provider: p } }
        """, "x", "permissionsBoundary", configuration: "accounts: ['111122223333']");

    // The SDK gives lists of a provider as JSON text.
    [Fact]
    public void Bad_when_omitted_in_a_listed_account_that_is_written_as_text() => Violates("""
        pulumi:providers:aws p: { allowedAccountIds: '["444455556666","111122223333"]' }
        aws:iam/role:Role x: { $options: { provider: p } }
        """, "x", "permissionsBoundary", "The role has no permissions boundary.", "accounts: ['111122223333']");

    [Fact]
    public void Unknown_account_of_a_provider_that_names_none() => Undecidable("""
        pulumi:providers:aws p: {}
        aws:iam/role:Role x: { $options: { provider: p } }
        """, "x", "permissionsBoundary", "accounts: ['111122223333']");

    [Fact]
    public void Unknown_boundary_of_one_role_says_nothing_of_the_others() => Undecidable("""
        aws:iam/role:Role x: {}
        aws:iam/role:Role y: { permissionsBoundary: !unknown }
        """, "y", "permissionsBoundary");

    [Fact]
    public void Good_when_a_role_of_another_account_has_one() => NotApplicable($$"""
        {{Provider}}
        aws:iam/role:Role x: { $options: { provider: p } }
        aws:iam/user:User y: { permissionsBoundary: b }
        """, "accounts: ['444455556666']");

    [Fact]
    public void Unknown_boundary() => Undecidable("aws:iam/role:Role x: { permissionsBoundary: !unknown }", "x", "permissionsBoundary");

    [Fact]
    public void Unknown_account() => Undecidable("aws:iam/role:Role x: {}", "x", configuration: "accounts: ['111122223333']");

    [Fact]
    public void Good_in_an_unknown_account_with_a_boundary() =>
        Passes("aws:iam/role:Role x: { permissionsBoundary: b }", "accounts: ['111122223333']");
}
