namespace Infra.Policies.Rules;

/// <summary>Caches that matter have a replica in another zone that takes over.</summary>
public sealed class CacheFailsOver : StackPolicy
{
    private static readonly Parameter<TierValues<int>> Nodes = Parameter.WholeByTier(
        "minimumNodes", new(1, 1, 2), minimum: 1, maximum: 6,
        "Nodes that each shard has at least; from 2 on one must take over from another.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-161",
        Slug = "cache-multi-az-failover",
        Title = "A replica in another zone takes over from a failed cache",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "When the only node fails the cache is empty and unreachable until AWS has made another one, and all of the load "
            + "falls on the database.",
        Fix = "Use the Infra Cache component, which has a replica in production; on a raw ReplicationGroup set "
            + "automaticFailoverEnabled and multiAzEnabled to true and numCacheClusters (with shards replicasPerNodeGroup) to 2 "
            + "nodes or more.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ElastiCache.3")],
        Links = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html"],
        Anchors = ["cdk-nag AEC4", "checkov CKV2_AWS_50"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.ReplicationGroup];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.CacheCluster];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Nodes];

    /// <inheritdoc/>
    public override string Good => """
        aws:elasticache/replicationGroup:ReplicationGroup sessions:
          automaticFailoverEnabled: true
          multiAzEnabled: true
          numCacheClusters: 2
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:elasticache/replicationGroup:ReplicationGroup sessions:
          numCacheClusters: 1
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var minimum = resource.Get(Nodes);
        if (minimum < 2)
        {
            return;
        }

        resource.Require(
            resource["automaticFailoverEnabled"].IsTrue() & resource["multiAzEnabled"].IsTrue(),
            "No replica in another zone takes over.");

        // Nodes may join the group one by one, or be counted by shard.
        var joined = graph.AttachedTo(resource, AwsTypes.CacheCluster, "replicationGroupId");
        var count = joined.Items.Union(NamedBy(resource["replicationGroupId"].Text, graph)).Count();
        var shards = resource["nodeGroupConfigurations"];
        var perShard = resource["replicasPerNodeGroup"].AtLeast(minimum - 1)
            | (shards.IsSet() & shards.All(shard => shard["replicaCount"].AtLeast(minimum - 1)));
        var alone = resource["numCacheClusters"].Or(1).AtLeast(minimum - count);
        resource.Require(alone | perShard | joined.Any(static _ => Truth.No), "There are too few nodes.");
    }

    private static IEnumerable<ResourceView> NamedBy(string? group, PlanGraph graph) => group is null
        ? []
        : graph.OfType(AwsTypes.CacheCluster)
            .Where(node => string.Equals(node["replicationGroupId"].Text, group, StringComparison.Ordinal));
}
