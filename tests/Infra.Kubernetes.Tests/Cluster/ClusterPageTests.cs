using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Kubernetes.Tests;

/// <summary>The generated parts of the page are those of the code. <c>INFRA_UPDATE_SNAPSHOTS=1</c> rewrites them.</summary>
public class ClusterPageTests
{
    [Fact]
    public async Task Page_of_the_cluster_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new Cluster("main", new() { Tier = tier, Network = new Network("shop") })));
        }

        var path = RepositoryRoot.Path("docs", "components", "kubernetes", "cluster.md");
        Snapshot.MatchFile(
            GeneratedSections.Fill(File.ReadAllText(path).ReplaceLineEndings("\n"), new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["arguments"] = GeneratedSections.Arguments(typeof(ClusterArgs)),
                ["nodes"] = GeneratedSections.Arguments(typeof(NodeGroupArgs)),
                ["defaults"] = GeneratedSections.Defaults(ClusterDefaults.For),
                ["resources"] = GeneratedSections.Resources("main", stacks),
                ["signals"] = GeneratedSections.Signals(ClusterAlarms.For()),
            }),
            path);
    }
}
