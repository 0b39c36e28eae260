namespace Infra.Kubernetes;

/// <summary>What a <see cref="Cluster"/> can be told. Defaults by tier: see <see cref="ClusterDefaults"/>.</summary>
public sealed partial class ClusterArgs : ComponentArgs
{
    /// <summary>The network: nodes and pods are in its private subnets. Cannot be changed later: AWS would replace the cluster.</summary>
    public required Network Network { get; set; }

    /// <summary>The version of Kubernetes, such as <c>1.35</c>. It can be raised by one at a time, and never lowered. Default: <see cref="ClusterDefaults.Version"/>.</summary>
    public string? Version { get; set; }

    /// <summary>
    /// Versions of add-ons by name, such as <c>metrics-server</c>. Needed for each when <see cref="Version"/> is not the default; otherwise
    /// they win over the pinned ones. Default: those that go with the default version.
    /// </summary>
    public IDictionary<string, string> AddOnVersions { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Who may do what in the cluster, by a name of your choice. The role that creates the cluster is an administrator already, and must not be
    /// named here. Default: nobody besides.
    /// </summary>
    public IDictionary<string, ClusterAccess> Access { get; set; } = new Dictionary<string, ClusterAccess>(StringComparer.Ordinal);

    /// <summary>
    /// Address ranges from which the cluster's endpoint can be reached over the internet, such as an office's <c>203.0.113.0/24</c>. Never everyone's.
    /// Default: none; the endpoint can be reached from inside the network only.
    /// </summary>
    public IList<string> AllowPublicAccess { get; set; } = [];

    /// <summary>What containers on the nodes are built for. Default: <see cref="CpuArchitecture.X64"/>.</summary>
    public CpuArchitecture Architecture { get; set; }

    /// <summary>True when nodes may be spot instances. Default: <see cref="ClusterDefaults.UseSpot"/>.</summary>
    public bool? UseSpot { get; set; }

    /// <summary>The most processors that all nodes of Auto Mode have together: 4 to 10000. Default: <see cref="ClusterDefaults.MaxCpu"/>.</summary>
    public int? MaxCpu { get; set; }

    /// <summary>A managed node group in place of Auto Mode. Cannot be changed back and forth without moving the pods. Default: none, Auto Mode.</summary>
    public NodeGroupArgs? NodeGroup { get; set; }

    /// <summary>
    /// The key that encrypts secrets of the cluster and the nodes' volumes. Cannot be changed later: AWS would replace the cluster. Default: one of the
    /// cluster's own.
    /// </summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>The range of the addresses of services inside the cluster, from /12 to /24, outside of the network's. Cannot be changed later. Default: <c>172.20.0.0/16</c>.</summary>
    public string ServiceCidr { get; set; } = "172.20.0.0/16";

    /// <summary>Changes to single children. Default: none.</summary>
    public ClusterCustomize Customize { get; set; } = new();
}
