namespace Infra.Policies.Rules;

/// <summary>What databases are to each other: replicas of a source, members of a cluster.</summary>
internal static class DatabaseRoles
{
    /// <summary>Does it follow another database, so that what it holds is held there as well?</summary>
    public static Truth IsReplica(ResourceView database) =>
        database["replicateSourceDb"].IsSet() | database["replicationSourceIdentifier"].IsSet();

    /// <summary>The instances of a cluster.</summary>
    public static Attachments MembersOf(ResourceView cluster, PlanGraph graph) =>
        graph.AttachedTo(cluster, MemberType(cluster), "clusterIdentifier");

    /// <summary>Does the answer hold for the cluster of a member? Nobody can say so of a cluster outside the plan.</summary>
    public static Truth AskCluster(ResourceView member, PlanGraph graph, Func<ResourceView, Truth> question)
    {
        var cluster = member["clusterIdentifier"];
        var found = graph.Targets(cluster, AwsTypes.DatabaseCluster);
        return found.Items.Count == 0 ? Truth.UnknownBecause(cluster) : found.Any(question);
    }

    /// <summary>Does the answer hold for what scales the readers of a cluster?</summary>
    public static Truth AskReaderTargets(ResourceView cluster, PlanGraph graph, Func<ResourceView, Truth> question)
    {
        var any = graph.AttachedTo(cluster, AwsTypes.ScalableTarget, "resourceId").Any(question);
        if (cluster["clusterIdentifier"].Text is { } name)
        {
            // A target that is written out names the cluster by its path.
            foreach (var target in graph.OfType(AwsTypes.ScalableTarget))
            {
                any |= target["resourceId"].Is("cluster:" + name) & question(target);
            }
        }

        return any;
    }

    private static ResourceType MemberType(ResourceView cluster) =>
        AwsTypes.DocumentCluster.Matches(cluster.Type) ? AwsTypes.DocumentClusterInstance
        : AwsTypes.NeptuneCluster.Matches(cluster.Type) ? AwsTypes.NeptuneClusterInstance
        : AwsTypes.DatabaseClusterInstance;
}
