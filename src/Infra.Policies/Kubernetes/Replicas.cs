namespace Infra.Policies;

/// <summary>How many pods of a workload run.</summary>
internal static class Replicas
{
    /// <summary>The fewest that run: the lower bound of the autoscaler if there is one, else the replicas.</summary>
    public static Property Fewest(KubernetesObject workload, KubernetesGraph graph)
    {
        var scalers = graph.Scalers(workload).Items;
        return (scalers.Count > 0 ? scalers[0].Object.Spec["minReplicas"] : workload.Spec["replicas"]).Or(1);
    }

    /// <summary>Do at least so many run?</summary>
    public static Truth AtLeast(int count, KubernetesObject workload, KubernetesGraph graph)
    {
        var fewest = Fewest(workload, graph).AtLeast(count);
        var scalers = graph.Scalers(workload);
        return fewest.IsNo && scalers.Items.Count == 0 && scalers.Maybe.Exists ? Truth.UnknownBecause(scalers.Maybe) : fewest;
    }
}
