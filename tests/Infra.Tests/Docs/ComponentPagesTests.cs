using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Tests;

/// <summary>The generated parts of the pages are those of the code. <c>INFRA_UPDATE_SNAPSHOTS=1</c> rewrites them.</summary>
public class ComponentPagesTests
{
    private static readonly Tier[] Tiers = Enum.GetValues<Tier>();

    [Fact]
    public async Task Page_of_the_network_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Tiers)
        {
            stacks.Add(await TestStack.RunAsync(() => new Network("main", new() { Tier = tier })));
        }

        AssertFresh("network", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(NetworkArgs)),
            ["defaults"] = GeneratedSections.Defaults(NetworkDefaults.For),
            ["resources"] = GeneratedSections.Resources("main", stacks),
            ["signals"] = GeneratedSections.Signals(NetworkAlarms.For(NatMode.Regional)),
        });
    }

    [Fact]
    public void Page_of_containers_is_fresh()
    {
        AssertFresh("container", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(ContainerArgs)),
            ["container"] = GeneratedSections.Arguments(typeof(ContainerOptions)),
            ["defaults"] = GeneratedSections.Defaults(ContainerDefaults.For),
        });
    }

    [Fact]
    public async Task Page_of_the_service_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Tiers)
        {
            stacks.Add(await ServiceStacks.RunAsync(tier, args => (args.Exposure, args.Domain) = (Exposure.Public, "api.example.com")));
        }

        var production = ServiceDefaults.For(Tier.Production);
        AssertFresh("service", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(ServiceArgs)),
            ["scaling"] = GeneratedSections.Arguments(typeof(ServiceScaling)),
            ["health"] = GeneratedSections.Arguments(typeof(ServiceHealthCheck)),
            ["tls"] = GeneratedSections.Arguments(typeof(ServiceTls)),
            ["defaults"] = GeneratedSections.Defaults(ServiceDefaults.For),
            ["resources"] = GeneratedSections.Resources("api", stacks),
            ["signals"] = GeneratedSections.Signals(ServiceAlarms.For(production).Add(ServiceAlarms.Rollback(production))),
        });
    }

    [Fact]
    public async Task Page_of_the_load_balancer_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Tiers)
        {
            stacks.Add(await LoadBalancerStacks.RunAsync(tier, _ => { }, args => (args.Exposure, args.Domains) = (Exposure.Public, ["*.example.com"])));
        }

        AssertFresh("load-balancer", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(LoadBalancerArgs)),
            ["defaults"] = GeneratedSections.Defaults(LoadBalancerDefaults.For),
            ["resources"] = GeneratedSections.Resources("front", stacks),
            ["signals"] = GeneratedSections.Signals(LoadBalancerAlarms.For(LoadBalancerDefaults.For(Tier.Production))),
        });
    }

    [Fact]
    public async Task Page_of_the_cluster_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Tiers)
        {
            stacks.Add(await TestStack.RunAsync(() => new EcsCluster("shop", new() { Tier = tier })));
        }

        AssertFresh("ecs-cluster", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(EcsClusterArgs)),
            ["defaults"] = GeneratedSections.Defaults(EcsClusterDefaults.For),
            ["resources"] = GeneratedSections.Resources("shop", stacks),
        });
    }

    internal static void AssertFresh(string page, Dictionary<string, string> sections)
    {
        var path = RepositoryRoot.Path("docs", "components", page + ".md");
        Snapshot.MatchFile(GeneratedSections.Fill(File.ReadAllText(path).ReplaceLineEndings("\n"), sections), path);
    }
}
