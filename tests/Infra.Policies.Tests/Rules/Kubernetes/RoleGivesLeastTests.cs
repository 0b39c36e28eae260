using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class RoleGivesLeastTests : RuleTests<RoleGivesLeast>
{
    [Theory]
    [InlineData("{ apiGroups: [''], resources: [pods], verbs: [get, list] }")]
    [InlineData("{ apiGroups: [''], resources: [secrets], verbs: [get], resourceNames: [orders] }")]
    [InlineData("{ apiGroups: [''], resources: [secrets], verbs: [create, delete] }")]
    [InlineData("{ apiGroups: [acme.com], resources: [secrets], verbs: [list] }")]
    [InlineData("{ nonResourceURLs: [/metrics], verbs: [get] }")]
    public void Good_when_named(string rule) => Passes(Role(rule));

    [Fact]
    public void Good_when_rules_are_omitted() => NotApplicable("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole x: { aggregationRule: {} }");

    [Theory]
    [InlineData("{ apiGroups: [''], resources: [pods], verbs: [get, '*'] }", "verbs[1]", "A rule allows every verb.")]
    [InlineData("{ apiGroups: [''], resources: ['*'], verbs: [get] }", "resources[0]", "A rule is for every kind of resource.")]
    [InlineData("{ apiGroups: [''], resources: [pods, '*/scale'], verbs: [get] }", "resources[1]", "A rule is for every kind of resource.")]
    [InlineData("{ apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [escalate] }", "verbs[0]", "A rule lets its holder take more rights.")]
    [InlineData("{ apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [bind] }", "verbs[0]", "A rule lets its holder take more rights.")]
    [InlineData("{ apiGroups: [''], resources: [users], verbs: [impersonate] }", "verbs[0]", "A rule lets its holder take more rights.")]
    [InlineData("{ apiGroups: [''], resources: [pods, secrets], verbs: [get] }", "resources", "A rule reads all secrets.")]
    [InlineData("{ apiGroups: ['*'], resources: [secrets], verbs: [watch] }", "resources", "A rule reads all secrets.")]
    [InlineData("{ apiGroups: [apps, ''], resources: [secrets], verbs: [get, list], resourceNames: [orders] }", "resources", "A rule reads all secrets.")]
    [InlineData("{ apiGroups: [''], resources: [secrets], verbs: [list], resourceNames: [orders] }", "resources", "A rule reads all secrets.")]
    public void Bad_when_too_wide(string rule, string path, string message) => Violates(Role(rule), "x", "rules[0]." + path, message);

    [Fact]
    public void Bad_when_the_names_of_secrets_are_omitted() => Violates(Role("{ apiGroups: [''], resources: [secrets], verbs: [get] }"), "x");

    [Theory]
    [InlineData("Role")]
    [InlineData("ClusterRole")]
    [InlineData("RolePatch")]
    public void Bad_in_every_kind_of_role(string kind) =>
        Violates($"kubernetes:rbac.authorization.k8s.io/v1:{kind} x: {{ rules: [{{ verbs: ['*'] }}] }}", "x");

    [Theory]
    [InlineData("RoleBinding")]
    [InlineData("ClusterRoleBinding")]
    [InlineData("ClusterRoleBindingPatch")]
    public void Bad_when_administrators_are_made(string kind)
    {
        Violates(Binding(kind, "cluster-admin", "a"), "x", "roleRef.name", "The binding makes administrators of the cluster.");
        Passes(Binding(kind, "view", "a"));
    }

    [Theory]
    [InlineData("system:anonymous")]
    [InlineData("system:unauthenticated")]
    [InlineData("system:authenticated")]
    [InlineData("system:serviceaccounts")]
    public void Bad_when_given_to_everybody(string subject) =>
        Violates(Binding("RoleBinding", "view", subject), "x", "subjects[1].name", "The role is given to everybody.");

    [Theory]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:Role x: { rules: !unknown }")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:Role x: { rules: [{ apiGroups: [a], resources: ['${other.x}'], verbs: [get] }] }")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:Role x: { rules: [{ apiGroups: !unknown , resources: [secrets], verbs: [get] }] }")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding x: { roleRef: { name: '${other.x}' } }")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding x: { roleRef: { name: a }, subjects: !unknown }")]
    public void Unknown_part(string plan) => Undecidable("aws:s3/bucket:Bucket other: {}\n" + plan, "x");

    [Fact]
    public void Unknown_rule_is_said_once() => Assert.Equal(
        "Cannot be ruled out before deployment: A rule allows more than is needed.",
        Assert.Single(Evaluate(Role("!unknown "), configuration: null).Findings).Message);

    [Fact]
    public void Unknown_item_of_a_list() => Undecidable("kubernetes:rbac.authorization.k8s.io/v1:RoleList x: { items: !unknown }", "x");

    private static string Role(string rule) => $"kubernetes:rbac.authorization.k8s.io/v1:Role x: {{ rules: [{rule}] }}";

    private static string Binding(string kind, string role, string subject) =>
        $"kubernetes:rbac.authorization.k8s.io/v1:{kind} x: {{ roleRef: {{ kind: ClusterRole, name: {role} }}, subjects: [{{ kind: Group, name: b }}, {{ kind: Group, name: '{subject}' }}] }}";
}
