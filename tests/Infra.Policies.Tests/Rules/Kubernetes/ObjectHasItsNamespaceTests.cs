using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ObjectHasItsNamespaceTests : RuleTests<ObjectHasItsNamespace>
{
    [Theory]
    [InlineData("{ namespace: shop }")]
    [InlineData("{ namespace: '${shop.metadata.name}' }")]
    [InlineData("{ namespace: '${shop.id}' }")]
    [InlineData("{ namespace: '${named.metadata.name}' }")]
    [InlineData("{ namespace: 'shop-${other.x}' }")]
    public void Good_when_chosen(string metadata) => Passes(Plan(metadata));

    [Theory]
    [InlineData("{}")]
    [InlineData("{ namespace: default }")]
    [InlineData("{ namespace: '${wrong.metadata.name}' }")]
    public void Bad_when_omitted_or_default(string metadata) => Violates(Plan(metadata), "x", "metadata.namespace", "The object is in the default namespace.");

    [Fact]
    public void Bad_when_metadata_is_omitted() => Violates("kubernetes:core/v1:Service x: {}", "x", "metadata.namespace");

    [Theory]
    [InlineData("apps/v1:StatefulSet")]
    [InlineData("core/v1:Secret")]
    [InlineData("core/v1:PersistentVolumeClaim")]
    [InlineData("rbac.authorization.k8s.io/v1:RoleBinding")]
    [InlineData("networking.k8s.io/v1:IngressPatch")]
    public void Bad_in_every_kind_that_lives_in_one(string type) => Violates($"kubernetes:{type} x: {{}}", "x");

    [Fact]
    public void Bad_items_of_a_list_are_found() =>
        Violates("kubernetes:core/v1:ConfigMapList x: { items: [{ metadata: { namespace: a } }, {}] }", "x", "items[1].metadata.namespace");

    [Fact]
    public void What_is_of_the_whole_cluster_has_none() => NotApplicable("kubernetes:core/v1:Namespace x: {}");

    [Theory]
    [InlineData("shop", true)]
    [InlineData("default", false)]
    public void Good_when_the_provider_gives_one(string space, bool passes)
    {
        var plan = $$"""
            pulumi:providers:kubernetes cluster: { namespace: {{space}} }
            kubernetes:core/v1:ConfigMap x: { $options: { provider: cluster } }
            """;
        if (passes)
        {
            Passes(plan);
        }
        else
        {
            Violates(plan, "x");
        }
    }

    [Fact]
    public void Forbidden_namespaces_are_configured()
    {
        Violates(Plan("{ namespace: shop }"), "x", configuration: "forbidden: [default, shop]");
        Violates(Plan("{ namespace: '${named.metadata.name}' }"), "x", configuration: "forbidden: [named]");
        Passes(Plan("{}"), "forbidden: [kube-system]");
    }

    [Theory]
    [InlineData("!unknown ")]
    [InlineData("{ namespace: !unknown }")]
    [InlineData("{ namespace: '${other.x}' }")]
    public void Unknown_namespace(string metadata) => Undecidable(Plan(metadata), "x", "metadata.namespace");

    private static string Plan(string metadata) => $$"""
        aws:s3/bucket:Bucket other: {}
        kubernetes:core/v1:Namespace shop: {}
        kubernetes:core/v1:Namespace named: { metadata: { name: named } }
        kubernetes:core/v1:Namespace wrong: { metadata: { name: default } }
        kubernetes:core/v1:ConfigMap x: { metadata: {{metadata}} }
        """;
}
