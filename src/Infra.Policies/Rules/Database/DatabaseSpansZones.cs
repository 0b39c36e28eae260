namespace Infra.Policies.Rules;

/// <summary>Databases that matter keep running when a zone fails.</summary>
public sealed class DatabaseSpansZones : StackPolicy
{
    private static readonly Parameter<TierValues<int>> Instances = Parameter.WholeByTier(
        "minimumInstances", new(1, 1, 2), minimum: 1, maximum: 16,
        "Instances that a cluster has at least; from 2 on an instance must be Multi-AZ.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-122",
        Slug = "rds-multi-az",
        Title = "Databases run in more than one zone",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "When the zone of the only instance fails the database is gone until someone restores it elsewhere, which takes hours.",
        Fix = "Use the Infra Database component, which adds a reader in production; on a raw instance set multiAz to true, to a "
            + "raw cluster add a second ClusterInstance in another zone.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.5"), Fsbp("RDS.15"), Cis5("2.2.4"), Nist("CP-10")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html"],
        Anchors = ["cdk-nag RDS3", "checkov CKV_AWS_157", "awsguard rds-instance-multi-az-enabled"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [AwsTypes.DatabaseClusterInstance, AwsTypes.DocumentClusterInstance, AwsTypes.NeptuneClusterInstance, AwsTypes.ScalableTarget];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Instances];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/cluster:Cluster orders: {}
        aws:rds/clusterInstance:ClusterInstance orders-1: { clusterIdentifier: "${orders.id}" }
        aws:rds/clusterInstance:ClusterInstance orders-2: { clusterIdentifier: "${orders.id}" }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          multiAz: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var minimum = resource.Get(Instances);
        var replica = DatabaseRoles.IsReplica(resource);
        if (minimum < 2 || replica.IsYes)
        {
            return;
        }

        if (AwsTypes.DatabaseInstance.Matches(resource.View.Type))
        {
            resource.Require(resource["multiAz"].IsTrue() | replica, "The instance is in one zone.");
            return;
        }

        // A Multi-AZ cluster has three instances without naming them, and the first generation of Aurora Serverless names none.
        var members = DatabaseRoles.MembersOf(resource, graph);
        var byItself = resource["dbClusterInstanceClass"].IsSet() | resource["engineMode"].Is("serverless");
        var enough = byItself | replica | HasAtLeast(members, minimum)
            | DatabaseRoles.AskReaderTargets(resource, graph, target => target["minCapacity"].AtLeast(minimum - members.Items.Count));
        resource.Require(enough.IsNo ? Truth.No : enough, "The cluster has too few instances.");
        if (members.Items.Count > 1)
        {
            resource.Require(InSeveralZones(members.Items), "All instances of the cluster are in one zone.");
        }
    }

    private static Truth HasAtLeast(Attachments members, int minimum) =>
        members.Items.Count >= minimum ? Truth.Yes : members.Any(static _ => Truth.No);

    // Where no zone is named RDS spreads the instances itself.
    private static Truth InSeveralZones(IReadOnlyList<ResourceView> members)
    {
        var first = members[0]["availabilityZone"];
        var several = first.IsMissing ? Truth.Yes : Truth.No;
        foreach (var member in members.Skip(1))
        {
            var zone = member["availabilityZone"];
            several |= first.Text is { } name ? !zone.Is(name) : Truth.UnknownBecause(first);
        }

        return several;
    }
}
