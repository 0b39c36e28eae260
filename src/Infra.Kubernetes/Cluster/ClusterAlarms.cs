using System.Collections.Immutable;
using Pulumi;

namespace Infra.Kubernetes;

/// <summary>The golden signals of a <see cref="Cluster"/>: an API that fails or throttles, pods without a node, nodes that are broken, a full store.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html</remarks>
public static class ClusterAlarms
{
    private const string ControlPlane = "AWS/EKS";

    // Below this many requests in a minute a single failure is no rate.
    private const int EnoughRequests = 100;
    private const double FailedPercent = 5;
    private const double ThrottledPercent = 5;

    // EKS stops writing at 8 GiB: https://docs.aws.amazon.com/eks/latest/best-practices/control-plane.html
    private const double NearlyFullBytes = 6d * 1024 * 1024 * 1024;

    /// <summary>What is watched all the time.</summary>
    public static ImmutableArray<GoldenSignal> For() =>
    [
        new()
        {
            Name = "api-errors",
            Meaning = "One in twenty requests to the cluster's API fails: deployments and scaling get stuck, what runs goes on.",
            Runbook = "kubernetes/cluster.md#api-errors",
            Severity = SignalSeverity.Page,
            Metrics = [Count("failed", "apiserver_request_total_5XX"), Count("requests", "apiserver_request_total")],
            Expression = Share("failed"),
            Threshold = FailedPercent,
            EvaluationPeriods = 5,
            DatapointsToAlarm = 3,
        },
        new()
        {
            Name = "api-throttled",
            Meaning = "The cluster's API turns requests away, because something asks too much of it.",
            Runbook = "kubernetes/cluster.md#api-throttled",
            Severity = SignalSeverity.Ticket,
            Metrics = [Count("throttled", "apiserver_request_total_429"), Count("requests", "apiserver_request_total")],
            Expression = Share("throttled"),
            Threshold = ThrottledPercent,
            EvaluationPeriods = 15,
            DatapointsToAlarm = 10,
        },
        new()
        {
            Name = "pods-unschedulable",
            Meaning = "Pods have waited for a quarter of an hour for a node that takes them: what they serve is short of capacity.",
            Runbook = "kubernetes/cluster.md#pods-unschedulable",
            Severity = SignalSeverity.Page,
            // While a node comes up, pods wait for a minute or two; that is how Auto Mode learns of them.
            Metrics = [new("waiting", ControlPlane, "scheduler_pending_pods_UNSCHEDULABLE", "Minimum", "ClusterName")],
            Threshold = 0,
            EvaluationPeriods = 15,
            DatapointsToAlarm = 15,
        },
        new()
        {
            Name = "nodes-failed",
            Meaning = "A node is in trouble and has not been replaced.",
            Runbook = "kubernetes/cluster.md#nodes-failed",
            Severity = SignalSeverity.Ticket,
            Metrics = [new("failed", "ContainerInsights", "cluster_failed_node_count", "Maximum", "ClusterName")],
            Threshold = 0,
            EvaluationPeriods = 15,
            DatapointsToAlarm = 12,
        },
        new()
        {
            Name = "store-nearly-full",
            Meaning = "The cluster's store is at three quarters of what it may hold; when it is full, the cluster can only be read.",
            Runbook = "kubernetes/cluster.md#store-nearly-full",
            Severity = SignalSeverity.Ticket,
            Metrics = [new("size", ControlPlane, "apiserver_storage_size_bytes", "Maximum", "ClusterName")],
            Threshold = NearlyFullBytes,
            EvaluationPeriods = 15,
            DatapointsToAlarm = 15,
        },
    ];

    internal static ImmutableArray<MonitoredSignal> Watch(Input<string> clusterName) =>
        MonitoredSignal.All(For(), new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["ClusterName"] = clusterName });

    private static SignalMetric Count(string id, string name) => new(id, ControlPlane, name, "Sum", "ClusterName");

    private static string Share(string part) => $"IF(requests >= {EnoughRequests}, 100 * FILL({part}, 0) / requests, 0)";
}
