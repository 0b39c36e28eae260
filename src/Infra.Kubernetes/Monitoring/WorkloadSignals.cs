using System.Collections.Immutable;

namespace Infra.Kubernetes;

/// <summary>The golden signals of what keeps pods running, from kube-state-metrics and the kubelets.</summary>
/// <remarks>https://github.com/kubernetes/kube-state-metrics/tree/main/docs/metrics</remarks>
public static class WorkloadSignals
{
    private const int Restarts = 3;
    private const double NearlyFull = 0.9;

    /// <summary>The signals of a workload.</summary>
    /// <param name="name">The workload's name.</param>
    public static ImmutableArray<PrometheusSignal> For(string name)
    {
        var deployment = PromQl.Select($"deployment=\"{name}\"");
        var autoscaler = PromQl.Select($"horizontalpodautoscaler=\"{name}\"");
        var pods = PromQl.Select(PromQl.PodsOf(name), "container!=\"\"");
        return
        [
            new(
                "no-pod", "No pod can work: every request fails, or work stands still.", SignalSeverity.Page,
                $"(kube_deployment_status_replicas_available{deployment} or vector(0)) < 1", TimeSpan.FromMinutes(2)),
            new(
                "pods-missing", "Fewer pods are ready than there must be: the next failure may be an outage.", SignalSeverity.Ticket,
                $"kube_deployment_status_replicas_available{deployment} < on (namespace) kube_horizontalpodautoscaler_spec_min_replicas{autoscaler}", TimeSpan.FromMinutes(15)),
            new(
                "crash-loop", "Containers end by themselves again and again: the program crashes, or is killed.", SignalSeverity.Page,
                PromQl.Invariant($"sum(increase(kube_pod_container_status_restarts_total{pods}[15m])) > {Restarts}"), TimeSpan.Zero),
            new(
                "rollout-stuck", "A rollout does not go on; the pods of the old revision still serve.", SignalSeverity.Ticket,
                $"kube_deployment_status_condition{PromQl.Select($"deployment=\"{name}\"", "condition=\"Progressing\"", "status=\"false\"")} == 1", TimeSpan.FromMinutes(1)),
            new(
                "at-maximum", "The autoscaler has no room left: load grows, pods do not.", SignalSeverity.Ticket,
                $"kube_horizontalpodautoscaler_status_desired_replicas{autoscaler} >= kube_horizontalpodautoscaler_spec_max_replicas{autoscaler}", TimeSpan.FromMinutes(15)),
            new(
                "memory-full", "A container is about to run out of memory and be killed.", SignalSeverity.Ticket,
                PromQl.Invariant($"max(max by (pod) (container_memory_working_set_bytes{pods}) / on (pod) max by (pod) (kube_pod_container_resource_limits{PromQl.Select(PromQl.PodsOf(name), "resource=\"memory\"")})) > {NearlyFull}"),
                TimeSpan.FromMinutes(15)),
        ];
    }
}
