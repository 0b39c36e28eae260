using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Kubernetes.Tests;

/// <summary>The generated parts of the pages are those of the code. <c>INFRA_UPDATE_SNAPSHOTS=1</c> rewrites them.</summary>
public class WorkloadPagesTests
{
    [Fact]
    public async Task Page_of_the_namespace_is_fresh() => AssertFresh("namespace", new()
    {
        ["arguments"] = GeneratedSections.Arguments(typeof(NamespaceArgs)),
        ["quota"] = GeneratedSections.Arguments(typeof(NamespaceQuota)),
        ["defaults"] = GeneratedSections.Defaults(NamespaceDefaults.For),
        ["resources"] = await ResourcesAsync("shop", _ => { }),
    });

    [Fact]
    public void Page_of_workloads_is_fresh() => AssertFresh("workload", new()
    {
        ["pods"] = GeneratedSections.Arguments(typeof(PodArgs)),
        ["size"] = GeneratedSections.Arguments(typeof(PodSize)),
        ["pod"] = GeneratedSections.Arguments(typeof(PodOptions)),
        ["scaling"] = GeneratedSections.Arguments(typeof(WorkloadScaling)),
        ["health"] = GeneratedSections.Arguments(typeof(WorkloadHealth)),
        ["poddefaults"] = GeneratedSections.Defaults(PodDefaults.For),
        ["defaults"] = GeneratedSections.Defaults(WorkloadDefaults.For),
    });

    [Fact]
    public async Task Page_of_the_web_service_is_fresh() => AssertFresh("web-service", new()
    {
        ["arguments"] = GeneratedSections.Arguments(typeof(WebServiceArgs)),
        ["shutdown"] = GeneratedSections.Arguments(typeof(WebServiceShutdown)),
        ["aws"] = GeneratedSections.Arguments(typeof(AwsEntry)),
        ["ingress"] = GeneratedSections.Arguments(typeof(IngressEntry)),
        ["gateway"] = GeneratedSections.Arguments(typeof(GatewayEntry)),
        ["defaults"] = GeneratedSections.Defaults(WebServiceDefaults.For),
        ["resources"] = await ResourcesAsync("api", space => KubernetesStacks.WebService(
            space: space, change: args => (args.Domain, args.Entry) = ("api.example.com", Entry.AwsLoadBalancer("10.0.0.0/20")))),
    });

    [Fact]
    public async Task Page_of_the_worker_is_fresh() => AssertFresh("worker", new()
    {
        ["arguments"] = GeneratedSections.Arguments(typeof(WorkerArgs)),
        ["defaults"] = GeneratedSections.Defaults(WorkerDefaults.For),
        ["resources"] = await ResourcesAsync("mailer", space => KubernetesStacks.Worker(space: space)),
    });

    [Fact]
    public async Task Page_of_the_cron_workload_is_fresh() => AssertFresh("cron-workload", new()
    {
        ["arguments"] = GeneratedSections.Arguments(typeof(CronWorkloadArgs)),
        ["defaults"] = GeneratedSections.Defaults(CronWorkloadDefaults.For),
        ["resources"] = await ResourcesAsync("report", space => KubernetesStacks.CronWorkload(space: space)),
    });

    private static async Task<string> ResourcesAsync(string component, Action<Namespace> program)
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => program(KubernetesStacks.Namespace(tier))));
        }

        return GeneratedSections.Resources(component, stacks);
    }

    private static void AssertFresh(string page, Dictionary<string, string> sections)
    {
        var path = RepositoryRoot.Path("docs", "components", "kubernetes", page + ".md");
        Snapshot.MatchFile(GeneratedSections.Fill(File.ReadAllText(path).ReplaceLineEndings("\n"), sections), path);
    }
}
