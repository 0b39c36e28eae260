using System.Collections.Immutable;

namespace Infra.Kubernetes.Tests;

/// <summary>What a link from one workload to another brings.</summary>
public class WorkloadLinksTests
{
    [Fact]
    public async Task Caller_is_let_out_to_exactly_the_port_and_the_target_lets_exactly_the_caller_in()
    {
        var stack = await RunAsync(space => KubernetesStacks.WebService("prices", args => args.Port = 9090, space));
        var (way, end) = (stack["api-to-web-service-prices-out"], stack["api-to-web-service-prices-in"]);

        Assert.Equal(("api", "shop"), (Label(way, "spec.podSelector"), way["metadata.namespace"]));
        Assert.Equal(("prices", 9090d, "TCP"), (Label(way, "spec.egress.0.to.0.podSelector"), way["spec.egress.0.ports.0.port"], way["spec.egress.0.ports.0.protocol"]));
        Assert.Equal(("prices", "shop"), (Label(end, "spec.podSelector"), end["metadata.namespace"]));
        Assert.Equal(("api", 9090d), (Label(end, "spec.ingress.0.from.0.podSelector"), end["spec.ingress.0.ports.0.port"]));
        Assert.Equal(["Egress"], way.Strings("spec.policyTypes"));
        Assert.Equal(["Ingress"], end.Strings("spec.policyTypes"));
    }

    [Fact]
    public async Task Caller_finds_the_address_where_NET_looks_for_it()
    {
        var variables = (ImmutableArray<object>)(await RunAsync(space => KubernetesStacks.WebService("prices", space: space)))["api-deployment"]["spec.template.spec.containers.0.env"]!;

        Assert.Contains(variables.Cast<ImmutableDictionary<string, object>>(), variable =>
            ((string)variable["name"], variable.GetValueOrDefault("value")) is ("services__prices__http__0", "http://prices.shop.svc"));
    }

    [Fact]
    public async Task Link_to_another_namespace_has_one_end_there()
    {
        var stack = await RunAsync(_ => KubernetesStacks.WebService("prices", space: new Namespace("catalog")));
        var (way, end) = (stack["api-to-web-service-prices-out"], stack["api-to-web-service-prices-in"]);

        Assert.Equal(("shop", "catalog"), (way["metadata.namespace"], end["metadata.namespace"]));
        Assert.Equal("catalog", NamespaceOf(way, "spec.egress.0.to.0"));
        Assert.Equal("shop", NamespaceOf(end, "spec.ingress.0.from.0"));
        Assert.Equal("prices-from-shop-api", end["metadata.name"]);
    }

    [Fact]
    public async Task Link_is_published_for_the_graph()
    {
        var links = (ImmutableArray<object>)(await RunAsync(space => KubernetesStacks.WebService("prices", space: space))).Outputs["api"]["links"];
        var link = (ImmutableDictionary<string, object>)Assert.Single(links);

        Assert.Equal("Call", link["access"]);
        Assert.EndsWith("::prices", (string)link["target"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pods_wait_until_they_may_call()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () =>
            {
                var space = KubernetesStacks.Namespace();
                var prices = KubernetesStacks.WebService("prices", space: space);
                _ = KubernetesStacks.WebService(change: args => args.Links.Add(prices), space: space);
            },
            Tier.Sandbox);
        var dependencies = plan.Resources.Single(resource => resource.Name == "api-deployment").Dependencies;

        Assert.Contains(dependencies, urn => urn.EndsWith("::api-to-web-service-prices-out", StringComparison.Ordinal));
        Assert.Contains(dependencies, urn => urn.EndsWith("::api-to-web-service-prices-in", StringComparison.Ordinal));
    }

    [Fact]
    public Task Link_to_what_a_cluster_without_a_name_cannot_give() => RefusedArgs.AssertAsync(
        args => args.Links.Add(new Queue("events")),
        "Links is 'queue-events'. Allowed: web services, as the cluster is not known to give pods access to anything else. Fix: set the Cluster of the namespace to one that does.");

    [Fact]
    public Task Link_to_a_service_of_another_cluster() => RefusedArgs.AssertAsync(
        args => args.Links.Add(KubernetesStacks.WebService("prices", space: new Namespace("catalog", new() { Cluster = Cluster.FromKubeconfig("office") }))),
        "Links is 'web service prices'. Allowed: services of the same cluster. Fix: call it through its Domain, with an Egress.");

    [Fact]
    public Task Link_twice() => RefusedArgs.AssertAsync(
        args =>
        {
            var prices = KubernetesStacks.WebService("prices", space: new Namespace("catalog"));
            args.Links = [prices, prices.Call()];
        },
        "Links is 'web service prices 2 times (Call, Call)'. Allowed: each component once. Fix: keep the one link that allows all the workload does with it.");

    [Fact]
    public Task Link_whose_variable_the_caller_sets() => RefusedArgs.AssertAsync(
        args =>
        {
            args.Links = [KubernetesStacks.WebService("prices", space: new Namespace("catalog"))];
            args.Environment["services__prices__http__0"] = "http://localhost";
        },
        "Environment[\"services__prices__http__0\"] is 'services__prices__http__0'. Allowed: names that no link sets (web service prices does). Fix: remove it, or remove the link.");

    [Fact]
    public Task Link_that_is_none() => RefusedArgs.AssertAsync(
        args => args.Links = [null!],
        "Links is null. Allowed: components, and what their verbs such as ReadOnly() give. Fix: remove the null, or create the component before it is linked.");

    private static string Label(RecordedResource policy, string selector) =>
        (string)((ImmutableDictionary<string, object>)policy[$"{selector}.matchLabels"]!)[KubernetesLabels.Name];

    private static string NamespaceOf(RecordedResource policy, string peer) =>
        (string)((ImmutableDictionary<string, object>)policy[$"{peer}.namespaceSelector.matchLabels"]!)["kubernetes.io/metadata.name"];

    private static Task<RecordedStack> RunAsync(Func<Namespace, WebService> create) => TestStack.RunAsync(() =>
    {
        var space = KubernetesStacks.Namespace();
        var target = create(space);
        _ = KubernetesStacks.WebService(change: args => args.Links.Add(target), space: space);
    });
}
