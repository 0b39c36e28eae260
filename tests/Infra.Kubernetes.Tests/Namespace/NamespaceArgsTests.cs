namespace Infra.Kubernetes.Tests;

public class NamespaceArgsTests
{
    [Fact]
    public Task Name_that_is_none() => RefusedAsync(
        args => args.Name = "Shop",
        "Name is 'Shop'. Allowed: 1 to 63 lower-case letters, digits and hyphens that begin and end with a letter or digit. Fix: give the name as the cluster has it.");

    [Theory]
    [InlineData("default")]
    [InlineData("kube-system")]
    public Task Name_that_the_cluster_keeps(string name) => RefusedAsync(
        args => args.Name = name,
        $"Name is '{name}'. Allowed: names other than default and kube-…, which the cluster keeps for itself. Fix: name the namespace after the product or team.");

    [Fact]
    public async Task Quota_that_is_none()
    {
        Assert.Equal(
            """
            Namespace 'shop' has 3 invalid arguments:
              - Quota.Cpu is '16 cores'. Allowed: 1m to 1024 cores, such as 250m, 0.5 or 2. Fix: write thousandths of a core with m.
              - Quota.Memory is '32'. Allowed: at least 4Mi, such as 256Mi or 2Gi. Fix: write Mi or Gi; m means thousandths of a byte.
              - Quota.Pods is 0. Allowed: 1 to 10000. Fix: bound the pods of the namespace, not of the cluster.
            """,
            await TestStack.RefusedAsync(() => new Namespace("shop", new() { Quota = new() { Cpu = "16 cores", Memory = "32", Pods = 0 } })));
    }

    [Fact]
    public Task Name_server_that_is_no_range() => RefusedAsync(
        args => args.DnsAddresses = ["169.254.20.10"],
        "DnsAddresses is '169.254.20.10'. Allowed: a range of IPv4 or IPv6 addresses that begins at its own network, such as 10.20.0.0/16. Fix: write the first address and the length of the prefix.");

    [Fact]
    public Task Existing_namespace_that_is_the_default_one() => RefusedArgs.AssertAsync(
        "Namespace 'shop'",
        "Name is 'default'. Allowed: a namespace of your own. Fix: make one; the default namespace has neither quota nor network policy, and everybody uses it.",
        () => Namespace.FromExisting("shop", new() { Name = "default" }));

    [Fact]
    public async Task Existing_namespace_makes_nothing_and_workloads_run_in_it()
    {
        var stack = await TestStack.RunAsync(() => KubernetesStacks.WebService(space: Namespace.FromExisting("shop", new() { Name = "team-a" })));

        Assert.DoesNotContain(stack.Names, name => name.StartsWith("shop-", StringComparison.Ordinal));
        Assert.Equal("team-a", stack["api-deployment"]["metadata.namespace"]);
    }

    [Theory]
    [InlineData(Tier.Sandbox, false, null)]
    [InlineData(Tier.Production, false, true)]
    [InlineData(Tier.Production, true, false)]
    public async Task Namespace_of_production_is_protected_until_it_is_to_go(Tier tier, bool decommission, bool? expected)
    {
        var plan = await GoldenPlan.PreviewAsync(() => new Namespace("shop", new() { Decommission = decommission }), tier);
        var protect = plan.Resources.Single(resource => resource.Name == "shop-namespace").Options.Protect;

        Assert.Equal(expected ?? false, protect);
    }

    private static Task RefusedAsync(Action<NamespaceArgs> change, string problem) => RefusedArgs.AssertAsync("Namespace 'shop'", problem, () =>
    {
        var args = new NamespaceArgs();
        change(args);
        _ = new Namespace("shop", args);
    });
}
