using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodMountsNoNeedlessTokenTests : RuleTests<PodMountsNoNeedlessToken>
{
    private const string Shared = "The pod has the token of the account that all pods share.";
    private const string Needless = "The pod has a token although the plan binds no role to its account.";

    [Theory]
    [MemberData(nameof(Workloads.Types), MemberType = typeof(Workloads))]
    public void Good_when_switched_off_in_every_kind_of_workload(string type)
    {
        Passes(Workloads.Plan(type, "automountServiceAccountToken: false"));
        Violates(Workloads.Plan(type, "automountServiceAccountToken: true"), "x", message: Shared);
    }

    [Theory]
    [InlineData("serviceAccountName: quiet")]
    [InlineData("serviceAccount: quiet")]
    [InlineData("serviceAccountName: '${quiet.metadata.name}'")]
    [InlineData("serviceAccountName: bound")]
    [InlineData("serviceAccountName: reader")]
    [InlineData("serviceAccountName: near")]
    [InlineData("serviceAccountName: bound, automountServiceAccountToken: true")]
    [InlineData("serviceAccountName: '${generated.metadata.name}'")]
    public void Good_when_the_account_is_quiet_or_bound(string spec) => Passes(Plan(spec));

    [Theory]
    [InlineData("hostNetwork: false", "spec.template.spec.serviceAccountName", Shared)]
    [InlineData("serviceAccountName: default", "spec.template.spec.serviceAccountName", Shared)]
    [InlineData("serviceAccountName: ''", "spec.template.spec.serviceAccountName", Shared)]
    [InlineData("serviceAccountName: loud", "spec.template.spec.automountServiceAccountToken", Needless)]
    [InlineData("serviceAccountName: foreign", "spec.template.spec.automountServiceAccountToken", Needless)]
    [InlineData("serviceAccountName: user", "spec.template.spec.automountServiceAccountToken", Needless)]
    [InlineData("serviceAccountName: nowhere", "spec.template.spec.automountServiceAccountToken", Needless)]
    [InlineData("serviceAccountName: quiet, automountServiceAccountToken: true", "spec.template.spec.automountServiceAccountToken", Needless)]
    public void Bad_when_omitted_or_needless(string spec, string path, string message)
    {
        var result = Evaluate(Plan(spec), configuration: null);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((FindingKind.Violation, message), (finding.Kind, finding.Message));
        Assert.Equal(message == Shared && !spec.Contains("Name", StringComparison.Ordinal) ? "spec.template.spec.serviceAccount" : path, finding.Property);
    }

    [Fact]
    public void Good_when_the_account_of_all_is_quiet() => Passes(
        Plan("hostNetwork: false") + "\nkubernetes:core/v1:ServiceAccount all: { metadata: { name: default, namespace: shop }, automountServiceAccountToken: false }");

    [Fact]
    public void A_patch_that_leaves_it_out_is_not_judged() => NotApplicable(Workloads.Patch("serviceAccountName: default"));

    [Theory]
    [InlineData("spec: !unknown ")]
    [InlineData("spec: { template: { spec: { automountServiceAccountToken: '${other.x}' } } }")]
    [InlineData("spec: { template: { spec: { serviceAccountName: '${other.x}', automountServiceAccountToken: !unknown } } }")]
    public void Unknown_setting(string body)
    {
        var result = Evaluate($"aws:s3/bucket:Bucket other: {{}}\nkubernetes:apps/v1:Deployment x: {{ {body} }}", configuration: null);
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, finding => Assert.Equal(FindingKind.Undecidable, finding.Kind));
    }

    [Fact]
    public void Unknown_pod_is_said_once() => Assert.Equal(
        "Cannot be ruled out before deployment: The pod has a token that it does not need.",
        Assert.Single(Evaluate("kubernetes:apps/v1:Deployment x: { spec: !unknown }", configuration: null).Findings).Message);

    [Fact]
    public void Unknown_subject_of_a_binding() => Undecidable(
        Plan("serviceAccountName: loud") + "\nkubernetes:rbac.authorization.k8s.io/v1:RoleBinding b: { subjects: !unknown }", "x");

    private static string Plan(string spec) => $$"""
        aws:s3/bucket:Bucket other: {}
        kubernetes:apps/v1:Deployment x: { metadata: { namespace: shop }, spec: { template: { spec: { {{spec}} } } } }
        kubernetes:core/v1:ServiceAccount quiet: { metadata: { name: quiet, namespace: shop }, automountServiceAccountToken: false }
        kubernetes:core/v1:ServiceAccount loud: { metadata: { name: loud, namespace: shop } }
        kubernetes:core/v1:ServiceAccount generated: { metadata: { namespace: shop } }
        kubernetes:rbac.authorization.k8s.io/v1:RoleBinding binding:
          metadata: { namespace: shop }
          subjects:
            - { kind: ServiceAccount, name: bound, namespace: shop }
            - { kind: ServiceAccount, name: "${generated.metadata.name}", namespace: shop }
            - { kind: ServiceAccount, name: foreign, namespace: bills }
            - { kind: ServiceAccount, name: near }
            - { kind: User, name: user }
        kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding all: { subjects: [{ kind: ServiceAccount, name: reader, namespace: shop }] }
        """;
}
