using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>Reads from a plan which parts of a stack run on machines in zones.</summary>
internal static class StackParts
{
    public static IEnumerable<StackPart> Containers(PlanGraph graph) => graph.OfType(PartTypes.EcsService).Select(service => new StackPart
    {
        Resource = service,
        Copies = Minimum(service, graph) ?? Whole(service["desiredCount"].Or(1)),
        ZoneNames = SubnetZones.Of(service["networkConfiguration"]["subnets"], graph),
        Noun = "task",
        Restarts = true,
        Fix = "Give the Service Scaling.MinTasks of 2 or more, and its network two zones.",
    });

    public static IEnumerable<StackPart> Data(PlanGraph graph)
    {
        foreach (var cluster in graph.OfType(PartTypes.DatabaseCluster))
        {
            var copies = Count(graph.AttachedTo(cluster, PartTypes.DatabaseClusterInstance, "clusterIdentifier"));
            yield return Database(cluster, copies, copies, "Give the Database a reader: Readers of 1 or more.");
        }

        foreach (var instance in graph.OfType(PartTypes.DatabaseInstance).Where(static instance => instance["replicateSourceDb"].IsMissing))
        {
            int? copies = instance["multiAz"].IsTrue() switch { { IsYes: true } => 2, { IsNo: true } => 1, _ => null };
            yield return Database(instance, copies, copies, "Set multiAz on the instance, or use the Database component.");
        }

        foreach (var cache in graph.OfType(PartTypes.ReplicationGroup))
        {
            var failsOver = cache["automaticFailoverEnabled"].IsTrue();
            int? copies = failsOver.IsUnknown ? null : failsOver.IsNo ? 1 : Whole(cache["numCacheClusters"]) ?? Whole(cache["replicasPerNodeGroup"].Or(1)) + 1;
            var isSpread = cache["multiAzEnabled"].IsTrue();
            yield return Database(cache, copies, isSpread.IsUnknown ? null : isSpread.IsYes ? copies : 1, "Give the Cache two nodes or more; it then fails over to another zone.");
        }
    }

    public static IEnumerable<StackPart> Machines(PlanGraph graph)
    {
        foreach (var group in graph.OfType(PartTypes.AutoScalingGroup))
        {
            yield return new StackPart
            {
                Resource = group,
                Copies = Whole(group["minSize"]),
                ZoneNames = SubnetZones.Of(group["vpcZoneIdentifiers"], graph),
                Noun = "machine",
                Restarts = true,
                Fix = "Give the group minSize of 2 or more and subnets in two zones.",
            };
        }

        foreach (var instance in graph.OfType(PartTypes.Machine))
        {
            yield return new StackPart
            {
                Resource = instance,
                Copies = 1,
                Zones = 1,
                ZoneNames = SubnetZones.Of(instance["subnetId"], graph),
                Noun = "machine",
                Fix = "Run it as a Service, or in an Auto Scaling group over two zones.",
            };
        }
    }

    public static IEnumerable<StackPart> Pods(PlanGraph graph)
    {
        foreach (var deployment in graph.OfType(PartTypes.Deployment))
        {
            // How many zones the nodes are in stands in no manifest, so Zones is not set.
            yield return new StackPart
            {
                Resource = deployment,
                Copies = deployment["spec"]["replicas"].IsMissing ? null : Whole(deployment["spec"]["replicas"]),
                Noun = "pod",
                Restarts = true,
                Fix = "Give the workload two replicas or more, and spread them over zones.",
            };
        }
    }

    private static StackPart Database(ResourceView resource, int? copies, int? zones, string fix) => new()
    {
        Resource = resource,
        Copies = copies,
        Zones = zones,
        Noun = "instance",
        HasWriter = true,
        Fix = fix,
    };

    private static int? Minimum(ResourceView service, PlanGraph graph)
    {
        var targets = graph.AttachedTo(service, PartTypes.ScalableTarget, "resourceId");
        return targets.Items is [var target] ? Whole(target["minCapacity"]) : null;
    }

    private static int? Count(Attachments attachments) => attachments.MayBeMore ? null : Math.Max(attachments.Items.Count, 1);

    private static int? Whole(Property property) => property.Number is { } number && number == Math.Floor(number) ? (int)number : null;
}
