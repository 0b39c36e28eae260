using Infra;
using Infra.Kubernetes;

namespace Snippets.Components;

public static class ClusterSnippets
{
    public static void Example()
    {
        #region example
        var network = new Network("shop");
        var cluster = new Cluster("main", new() { Network = network });
        #endregion
    }

    public static void Existing(Network network)
    {
        #region existing
        var cluster = Cluster.FromExisting("main", new() { ClusterName = "platform-production-main", Network = network });
        #endregion
    }

    public static void Kubeconfig()
    {
        #region kubeconfig
        var cluster = Cluster.FromKubeconfig("office", new() { Context = "office-production" });
        #endregion
    }

    public static void NodeGroup(Network network)
    {
        #region node-group
        var cluster = new Cluster("main", new()
        {
            Network = network,
            NodeGroup = new() { InstanceTypes = { "m7i.xlarge", "m6i.xlarge" }, MinNodes = 3, MaxNodes = 12 },
        });
        #endregion
    }

    public static void Access(Network network)
    {
        #region access
        var cluster = new Cluster("main", new()
        {
            Network = network,
            Access =
            {
                ["deploy"] = ClusterAccess.Administrator("arn:aws:iam::123456789012:role/deploy"),
                ["shop"] = ClusterAccess.Edit("arn:aws:iam::123456789012:role/shop", "shop"),
                ["support"] = ClusterAccess.View("arn:aws:iam::123456789012:role/support"),
            },
        });
        #endregion
    }
}
