namespace Infra.Policies;

/// <summary>Whether a resource goes on when one machine or one zone fails, for types that no rule of their own judges.</summary>
internal static class Redundancy
{
    private static readonly Dictionary<ResourceType, Func<ResourceView, PlanGraph, Truth>> Questions = new()
    {
        [AwsTypes.Instance] = IsOneOfSeveral,
        [AwsTypes.Function] = static (function, _) => function["vpcConfig"].IsSet().Implies(function["vpcConfig"]["subnetIds"].HasAtLeast(2)),
        [AwsTypes.EksNodeGroup] = static (group, _) => group["subnetIds"].HasAtLeast(2),
        [AwsTypes.VpcEndpoint] = static (endpoint, _) => endpoint["vpcEndpointType"].Is("Interface")
            .Implies(endpoint["subnetIds"].HasAtLeast(2) | endpoint["subnetConfigurations"].HasAtLeast(2)),
        [AwsTypes.FileSystem] = HasSeveralMountTargets,
        [AwsTypes.WindowsFileSystem] = SpansZones,
        [AwsTypes.OntapFileSystem] = SpansZones,
        [AwsTypes.OpenZfsFileSystem] = SpansZones,
        [AwsTypes.CacheCluster] = static (cache, _) => cache["replicationGroupId"].IsSet()
            | (cache["numCacheNodes"].AtLeast(2) & cache["azMode"].Is("cross-az")),
        [AwsTypes.MemoryDbCluster] = static (cluster, _) => cluster["numReplicasPerShard"].Or(1).AtLeast(1),
        [AwsTypes.AcceleratorCluster] = static (cluster, _) => cluster["replicationFactor"].AtLeast(2),
        [AwsTypes.MessageBroker] = static (broker, _) => broker["deploymentMode"].Is("ACTIVE_STANDBY_MULTI_AZ") | broker["deploymentMode"].Is("CLUSTER_MULTI_AZ"),
        [AwsTypes.WarehouseCluster] = static (cluster, _) => cluster["multiAz"].IsTrue() | cluster["availabilityZoneRelocationEnabled"].IsTrue(),
    };

    /// <summary>The types that can be asked.</summary>
    public static IReadOnlyList<ResourceType> Types { get; } = [.. Questions.Keys];

    /// <summary>Does it go on when one machine or one zone fails?</summary>
    public static Truth Of(ResourceView resource, PlanGraph graph)
    {
        foreach (var (type, question) in Questions)
        {
            if (type.Matches(resource.Type))
            {
                return question(resource, graph);
            }
        }

        return Truth.Unknown;
    }

    // A machine may fail when a load balancer has others for the same work.
    private static Truth IsOneOfSeveral(ResourceView instance, PlanGraph graph)
    {
        var several = Truth.No;
        foreach (var attachment in graph.AttachedTo(instance, AwsTypes.TargetGroupAttachment, "targetId").Items)
        {
            foreach (var group in graph.Targets(attachment["targetGroupArn"], AwsTypes.TargetGroup).Items)
            {
                var members = graph.AttachedTo(group, AwsTypes.TargetGroupAttachment, "targetGroupArn").Items;
                several |= Truth.Of(members.Count > 1);
            }
        }

        return several;
    }

    private static Truth HasSeveralMountTargets(ResourceView system, PlanGraph graph)
    {
        // A One Zone file system has one mount target, and is gone with its zone.
        var targets = graph.AttachedTo(system, AwsTypes.MountTarget, "fileSystemId");
        return !system["availabilityZoneName"].IsSet() & Several(targets);

        // Without any it is mounted by another stack, which nobody can see here.
        static Truth Several(Attachments targets) =>
            targets.Items.Count == 0 ? Truth.Unknown : targets.Items.Count > 1 ? Truth.Yes : targets.Any(static _ => Truth.No);
    }

    private static Truth SpansZones(ResourceView system, PlanGraph graph) => system["deploymentType"].StartsWith("MULTI_AZ");
}
