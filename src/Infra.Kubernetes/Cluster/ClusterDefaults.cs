namespace Infra.Kubernetes;

/// <summary>The defaults of a <see cref="Cluster"/> in one tier.</summary>
public sealed record ClusterDefaults
{
    private ClusterDefaults()
    {
    }

    /// <summary>The version of Kubernetes. Moves on with releases of this library; pin it by <see cref="ClusterArgs.Version"/>.</summary>
    [DefaultSource("In standard support until 27 March 2027, and old enough for what runs on it to have caught up.", "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html")]
    public string Version { get; private init; } = "1.35";

    /// <summary>What happens when the version's standard support ends: an upgrade by AWS, or extended support at six times the price.</summary>
    [DefaultSource(
        "In production an upgrade that nobody has tested is worse than the price of the months until somebody has.",
        "https://docs.aws.amazon.com/eks/latest/userguide/disable-extended-support.html")]
    public string SupportType { get; private init; } = "STANDARD";

    /// <summary>True when AWS refuses to delete the cluster, and Pulumi to delete or replace it.</summary>
    [DefaultSource("With the cluster goes everything that runs on it.", "https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html")]
    public bool DeletionProtection { get; private init; }

    /// <summary>True when AWS may move traffic away from a zone that is in trouble.</summary>
    [DefaultSource("It costs nothing, and takes two zones that can carry the load.", "https://docs.aws.amazon.com/eks/latest/userguide/zone-shift.html")]
    public bool ZonalShift { get; private init; }

    /// <summary>How long the logs of the control plane are kept, in days.</summary>
    [DefaultSource("The audit log is what tells afterwards who did what; production keeps a year of it.", "CloudWatch.16")]
    public int ControlPlaneLogDays { get; private init; }

    /// <summary>How long the logs of containers are kept, in days.</summary>
    [DefaultSource("Long enough to look into a finding; what has to be kept for longer is no log.", "CloudWatch.16")]
    public int ContainerLogDays { get; private init; }

    /// <summary>The most processors that all nodes have together.</summary>
    [DefaultSource("A bound on what a loop or an attack may cost.", "https://karpenter.sh/docs/concepts/nodepools/#speclimits")]
    public int MaxCpu { get; private init; }

    /// <summary>True when nodes may be spot instances, which AWS takes back with two minutes' notice.</summary>
    [DefaultSource("Up to nine tenths cheaper, for what nobody misses for a minute.", "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-instances.html")]
    public bool UseSpot { get; private init; }

    /// <summary>After how long a node is replaced by a new one with a current image.</summary>
    [DefaultSource("Two weeks is what AWS takes; three are the most it allows.", "https://docs.aws.amazon.com/eks/latest/userguide/automode.html")]
    public TimeSpan NodeLifetime { get; private init; } = TimeSpan.FromDays(14);

    /// <summary>How long a node that is replaced waits for its pods before it goes without them.</summary>
    [DefaultSource("A disruption budget that never lets go would otherwise keep an unpatched node.", "https://karpenter.sh/docs/concepts/disruption/#terminationgraceperiod")]
    public TimeSpan NodeGrace { get; private init; } = TimeSpan.FromHours(24);

    /// <summary>How long pods have to have been gone before their node is given up.</summary>
    [DefaultSource("Production keeps room for the next minute's load.", "https://karpenter.sh/docs/concepts/disruption/#consolidation")]
    public TimeSpan ConsolidateAfter { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>The share of nodes that may be replaced at the same time, in percent.</summary>
    [DefaultSource("One in ten; of a few nodes, one.", "https://karpenter.sh/docs/concepts/disruption/#disruption-budgets")]
    public int NodesReplacedPercent { get; private init; } = 10;

    /// <summary>The volume of a node, for images and what containers write, in GiB.</summary>
    [DefaultSource("What AWS takes.", "https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html")]
    public int NodeVolumeGiB { get; private init; } = 80;

    /// <summary>The fewest nodes of a node group.</summary>
    [DefaultSource("One in each zone; a sandbox has no zones to lose.", "INFRA-SCA-228")]
    public int MinNodes { get; private init; }

    /// <summary>The most nodes of a node group.</summary>
    [DefaultSource("Room to grow, with a bound on its cost.", "INFRA-SCA-228")]
    public int MaxNodes { get; private init; }

    /// <summary>The instance types of a node group, in the order of preference, with commas between them.</summary>
    [DefaultSource("Of the current generations, with memory enough for .NET; several, as one may be sold out.", "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html")]
    public string InstanceTypes { get; private init; } = "m7i.large,m6i.large";

    /// <summary>The defaults of a tier.</summary>
    public static ClusterDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new()
        {
            ControlPlaneLogDays = 7,
            ContainerLogDays = 7,
            MaxCpu = 16,
            UseSpot = true,
            MinNodes = 1,
            MaxNodes = 4,
        },
        Tier.Staging => new()
        {
            ZonalShift = true,
            ControlPlaneLogDays = 30,
            ContainerLogDays = 30,
            MaxCpu = 64,
            UseSpot = true,
            MinNodes = 3,
            MaxNodes = 9,
        },
        Tier.Production => new()
        {
            SupportType = "EXTENDED",
            DeletionProtection = true,
            ZonalShift = true,
            ControlPlaneLogDays = 365,
            ContainerLogDays = 90,
            MaxCpu = 256,
            ConsolidateAfter = TimeSpan.FromMinutes(5),
            MinNodes = 3,
            MaxNodes = 24,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
