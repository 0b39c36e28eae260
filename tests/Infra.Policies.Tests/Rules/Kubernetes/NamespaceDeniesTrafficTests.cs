using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class NamespaceDeniesTrafficTests : RuleTests<NamespaceDeniesTraffic>
{
    [Theory]
    [InlineData("podSelector: {}, policyTypes: [Ingress]")]
    [InlineData("podSelector: {}, policyTypes: [Egress, Ingress]")]
    [InlineData("podSelector: {}")]
    [InlineData("podSelector: { matchLabels: {} }, ingress: [{ from: [{ podSelector: {} }] }]")]
    [InlineData("podSelector: {}, ingress: [{ ports: [{ port: 80 }] }]")]
    [InlineData("podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]")]
    [InlineData("podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }]")]
    public void Good_when_a_policy_closes_the_namespace(string spec) => Passes(Plan(spec));

    [Theory]
    [InlineData("podSelector: { matchLabels: { app: a } }")]
    [InlineData("podSelector: { matchExpressions: [{ key: a, operator: Exists }] }")]
    [InlineData("podSelector: {}, policyTypes: [Egress]")]
    [InlineData("podSelector: {}, ingress: [{}]")]
    [InlineData("podSelector: {}, ingress: [{ from: [] }]")]
    [InlineData("podSelector: {}, ingress: [{ from: [{ podSelector: {} }, { ipBlock: { cidr: 0.0.0.0/0 } }] }]")]
    [InlineData("podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]")]
    [InlineData("podSelector: {}, ingress: [{ ports: [{ port: 80 }] }, { from: [{ ipBlock: { cidr: '::/0' } }] }]")]
    public void Bad_when_the_policy_leaves_it_open(string spec) =>
        Violates(Plan(spec), "x", "metadata.namespace", "No network policy keeps traffic out of the namespace.");

    [Theory]
    [MemberData(nameof(Workloads.Types), MemberType = typeof(Workloads))]
    public void Bad_when_omitted_for_every_kind_of_workload(string type)
    {
        var plan = Workloads.Plan(type, "containers: []");
        if (type.EndsWith("Patch", StringComparison.Ordinal))
        {
            NotApplicable(plan);
        }
        else
        {
            Violates(plan, "x");
        }
    }

    [Fact]
    public void Bad_once_for_each_namespace() => ViolatesAll(
        """
        kubernetes:apps/v1:Deployment a: { metadata: { namespace: shop } }
        kubernetes:apps/v1:Deployment b: { metadata: { namespace: shop } }
        kubernetes:batch/v1:Job c: { metadata: { namespace: shop } }
        kubernetes:batch/v1:Job d: { metadata: { namespace: bills } }
        kubernetes:apps/v1:DeploymentList e: { items: [{ metadata: { namespace: e } }, { metadata: { namespace: f } }] }
        """,
        "a", "d", "e", "e");

    [Fact]
    public void Bad_when_the_policy_is_of_another_namespace() => Violates(Plan("podSelector: {}", space: "bills"), "x");

    [Fact]
    public void Good_when_two_policies_share_the_work_and_egress_is_asked_for()
    {
        const string Egress = "\nkubernetes:networking.k8s.io/v1:NetworkPolicy out: { metadata: { namespace: shop }, spec: { podSelector: {}, policyTypes: [Egress] } }";
        Passes(Plan("podSelector: {}, policyTypes: [Ingress]") + Egress, "egress: true");
        Passes(Plan("podSelector: {}, egress: [{ to: [{ podSelector: {} }] }]"), "egress: true");
        Violates(
            Plan("podSelector: {}"), "x", "metadata.namespace", "No network policy keeps traffic within the namespace.", configuration: "egress: true");
        Violates(Plan("podSelector: {}, policyTypes: [Ingress, Egress], egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]"), "x", configuration: "egress: true");
    }

    [Fact]
    public void Good_when_the_name_of_the_namespace_is_an_output() => Passes("""
        random:index/randomPet:RandomPet pet: {}
        kubernetes:core/v1:Namespace shop: { metadata: { name: "${pet.id}" } }
        kubernetes:apps/v1:Deployment x: { metadata: { namespace: "${shop.metadata.name}" } }
        kubernetes:networking.k8s.io/v1:NetworkPolicy deny: { metadata: { namespace: "${pet.id}" }, spec: { podSelector: {} } }
        """);

    [Fact]
    public void Bad_when_the_first_workload_is_only_read() => Violates(
        """
        kubernetes:apps/v1:Deployment other: { $read: true }
        kubernetes:apps/v1:Deployment x: {}
        """,
        "x");

    [Fact]
    public void Unknown_policy_that_is_only_read() =>
        Undecidable("kubernetes:apps/v1:Deployment x: {}\nkubernetes:networking.k8s.io/v1:NetworkPolicy deny: { $read: true }", "x");

    [Fact]
    public void Good_when_the_namespace_is_a_resource_without_a_known_name() => Passes("""
        kubernetes:core/v1:Namespace shop: {}
        kubernetes:apps/v1:Deployment x: { metadata: { namespace: "${shop.metadata.name}" } }
        kubernetes:networking.k8s.io/v1:NetworkPolicy deny: { metadata: { namespace: "${shop.id}" }, spec: { podSelector: {} } }
        """);

    [Theory]
    [InlineData("podSelector: !unknown ", "shop")]
    [InlineData("podSelector: {}, policyTypes: !unknown ", "shop")]
    [InlineData("podSelector: {}, ingress: !unknown ", "shop")]
    [InlineData("podSelector: {}", "!unknown ")]
    public void Unknown_policy(string spec, string space) => Undecidable(Plan(spec, space), "x");

    [Fact]
    public void Unknown_namespace_of_the_workload() =>
        Undecidable(Plan("podSelector: {}").Replace("namespace: shop }, spec: {}", "namespace: !unknown }, spec: {}", StringComparison.Ordinal), "x");

    private static string Plan(string spec, string space = "shop") => $$"""
        kubernetes:apps/v1:Deployment x: { metadata: { namespace: shop }, spec: {} }
        kubernetes:networking.k8s.io/v1:NetworkPolicy policy: { metadata: { namespace: {{space}} }, spec: { {{spec}} } }
        """;
}
