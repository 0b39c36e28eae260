using System.Collections.Immutable;

namespace Infra.Kubernetes.Tests;

public class WebServiceTests
{
    [Fact]
    public async Task Pod_goes_on_serving_until_the_load_balancer_has_taken_it_out_and_then_has_time_to_finish()
    {
        var stack = await RunAsync(args => Enter(args, Entry.AwsLoadBalancer("10.0.0.0/20")));
        var pod = stack["api-deployment"];

        // 30 s of the load balancer, 10 s until all have heard, 30 s to finish.
        Assert.Equal(40d, pod["spec.template.spec.containers.0.lifecycle.preStop.sleep.seconds"]);
        Assert.Equal(70d, pod["spec.template.spec.terminationGracePeriodSeconds"]);
        Assert.Equal("deregistration_delay.timeout_seconds=30", Annotation(stack["api-ingress"], "alb.ingress.kubernetes.io/target-group-attributes"));
    }

    [Fact]
    public async Task Namespace_has_pods_wait_for_the_load_balancer()
    {
        var labels = (ImmutableDictionary<string, object>)(await RunAsync())["shop-namespace"]["metadata.labels"]!;

        Assert.Equal("enabled", labels["elbv2.k8s.aws/pod-readiness-gate-inject"]);
        Assert.Equal("restricted", labels["pod-security.kubernetes.io/enforce"]);
    }

    [Fact]
    public async Task Load_balancer_asks_less_often_than_it_waits()
    {
        var stack = await RunAsync(args =>
        {
            Enter(args, Entry.AwsLoadBalancer("10.0.0.0/20"));
            args.Health = new() { Interval = TimeSpan.FromSeconds(5), Timeout = TimeSpan.FromSeconds(5) };
        });

        Assert.Equal("5", Annotation(stack["api-ingress"], "alb.ingress.kubernetes.io/healthcheck-interval-seconds"));
        Assert.Equal("4", Annotation(stack["api-ingress"], "alb.ingress.kubernetes.io/healthcheck-timeout-seconds"));
    }

    [Theory]
    [InlineData(false, "deletion_protection.enabled=true")]
    [InlineData(true, "deletion_protection.enabled=false")]
    public async Task Load_balancer_of_production_is_protected_until_it_is_to_go(bool decommission, string expected)
    {
        var stack = await RunAsync(args =>
        {
            Enter(args, Entry.AwsLoadBalancer("10.0.0.0/20"));
            (args.Tier, args.Decommission) = (Tier.Production, decommission);
        });

        Assert.StartsWith(expected, Annotation(stack["api-ingress"], "alb.ingress.kubernetes.io/load-balancer-attributes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingress_of_a_controller_has_a_certificate_and_lets_only_the_controller_in()
    {
        var stack = await RunAsync(args => Enter(args, Entry.Ingress("nginx", "ingress-nginx") with { Issuer = "letsencrypt" }));

        Assert.Equal("api-tls", stack["api-ingress"]["spec.tls.0.secretName"]);
        Assert.Equal("letsencrypt", Annotation(stack["api-ingress"], "cert-manager.io/cluster-issuer"));
        Assert.Equal(
            "ingress-nginx",
            ((ImmutableDictionary<string, object>)stack["api-from-entry"]["spec.ingress.0.from.0.namespaceSelector.matchLabels"]!)["kubernetes.io/metadata.name"]);
        Assert.Equal(8080d, stack["api-from-entry"]["spec.ingress.0.ports.0.port"]);
    }

    [Fact]
    public async Task Route_leads_from_the_HTTPS_listener_of_the_gateway()
    {
        var route = (await RunAsync(args => Enter(args, Entry.Gateway("public", "gateways"))))["api-route"];

        Assert.Equal("kubernetes:gateway.networking.k8s.io/v1:HTTPRoute", route.Type);
        Assert.Equal(("public", "gateways", "https"), (route["spec.parentRefs.0.name"], route["spec.parentRefs.0.namespace"], route["spec.parentRefs.0.sectionName"]));
        Assert.Equal("api.example.com", route["spec.hostnames.0"]);
        Assert.Equal(("api", 80d), (route["spec.rules.0.backendRefs.0.name"], route["spec.rules.0.backendRefs.0.port"]));
    }

    [Fact]
    public async Task Without_a_domain_nobody_gets_in_from_outside()
    {
        var stack = await RunAsync();

        Assert.False(stack.Has("api-ingress") || stack.Has("api-route") || stack.Has("api-from-entry"));
        Assert.Equal("ClusterIP", stack["api-service"]["spec.type"]);
    }

    [Theory]
    [InlineData(Tier.Sandbox, "ScheduleAnyway")]
    [InlineData(Tier.Staging, "DoNotSchedule")]
    [InlineData(Tier.Production, "DoNotSchedule")]
    public async Task Pods_are_spread_over_zones_as_the_tier_demands(Tier tier, string expected)
    {
        var pod = (await RunAsync(args => args.Tier = tier))["api-deployment"];

        Assert.Equal("topology.kubernetes.io/zone", pod["spec.template.spec.topologySpreadConstraints.0.topologyKey"]);
        Assert.Equal(expected, pod["spec.template.spec.topologySpreadConstraints.0.whenUnsatisfiable"]);
        Assert.Equal("kubernetes.io/hostname", pod["spec.template.spec.topologySpreadConstraints.1.topologyKey"]);
    }

    private static void Enter(WebServiceArgs args, Entry entry) => (args.Domain, args.Entry) = ("api.example.com", entry);

    private static string Annotation(RecordedResource resource, string key) => (string)((ImmutableDictionary<string, object>)resource["metadata.annotations"]!)[key];

    private static Task<RecordedStack> RunAsync(Action<WebServiceArgs>? change = null) => TestStack.RunAsync(() => KubernetesStacks.WebService(change: change));
}
