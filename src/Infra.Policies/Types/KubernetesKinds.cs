using System.Collections.Frozen;

namespace Infra.Policies;

/// <summary>
/// The Kubernetes kinds that rules judge, each with all that puts such an object into a cluster: its older API versions, lists of it, and
/// patches of objects that someone else made.
/// </summary>
internal static class KubernetesKinds
{
    // Before the kinds, which are made with it.
    private static readonly string[] Forms = ["", "List", "Patch"];

    public static readonly ResourceType Deployment = Of("Deployment", "apps/v1", "apps/v1beta2", "apps/v1beta1", "extensions/v1beta1");
    public static readonly ResourceType StatefulSet = Of("StatefulSet", "apps/v1", "apps/v1beta2", "apps/v1beta1");
    public static readonly ResourceType DaemonSet = Of("DaemonSet", "apps/v1", "apps/v1beta2", "extensions/v1beta1");
    public static readonly ResourceType ReplicaSet = Of("ReplicaSet", "apps/v1", "apps/v1beta2", "extensions/v1beta1");
    public static readonly ResourceType ReplicationController = Of("ReplicationController", "core/v1");
    public static readonly ResourceType Job = Of("Job", "batch/v1");
    public static readonly ResourceType CronJob = Of("CronJob", "batch/v1", "batch/v1beta1", "batch/v2alpha1");
    public static readonly ResourceType Pod = Of("Pod", "core/v1");
    public static readonly ResourceType PodTemplate = Of("PodTemplate", "core/v1");
    public static readonly ResourceType Service = Of("Service", "core/v1");
    public static readonly ResourceType ServiceAccount = Of("ServiceAccount", "core/v1");
    public static readonly ResourceType Namespace = Of("Namespace", "core/v1");
    public static readonly ResourceType ConfigMap = Of("ConfigMap", "core/v1");
    public static readonly ResourceType Secret = Of("Secret", "core/v1");
    public static readonly ResourceType PersistentVolumeClaim = Of("PersistentVolumeClaim", "core/v1");
    public static readonly ResourceType ResourceQuota = Of("ResourceQuota", "core/v1");
    public static readonly ResourceType LimitRange = Of("LimitRange", "core/v1");
    public static readonly ResourceType Ingress = Of("Ingress", "networking.k8s.io/v1", "networking.k8s.io/v1beta1", "extensions/v1beta1");
    public static readonly ResourceType NetworkPolicy = Of("NetworkPolicy", "networking.k8s.io/v1", "extensions/v1beta1");
    public static readonly ResourceType PodDisruptionBudget = Of("PodDisruptionBudget", "policy/v1", "policy/v1beta1");
    public static readonly ResourceType HorizontalPodAutoscaler = Of(
        "HorizontalPodAutoscaler", "autoscaling/v2", "autoscaling/v1", "autoscaling/v2beta2", "autoscaling/v2beta1");
    public static readonly ResourceType Role = Rbac("Role");
    public static readonly ResourceType ClusterRole = Rbac("ClusterRole");
    public static readonly ResourceType RoleBinding = Rbac("RoleBinding");
    public static readonly ResourceType ClusterRoleBinding = Rbac("ClusterRoleBinding");

    /// <summary>All that run pods, or hold a template for some.</summary>
    public static readonly IReadOnlyList<ResourceType> WithPods =
        [Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob, Pod, PodTemplate, ReplicationController];

    /// <summary>Those of them that run until somebody stops them.</summary>
    public static readonly IReadOnlyList<ResourceType> LongRunning = [Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Pod];

    /// <summary>What lives in a namespace.</summary>
    public static readonly IReadOnlyList<ResourceType> Namespaced =
    [
        .. WithPods, Service, ServiceAccount, ConfigMap, Secret, PersistentVolumeClaim, ResourceQuota, LimitRange, Ingress, NetworkPolicy,
        PodDisruptionBudget, HorizontalPodAutoscaler, Role, RoleBinding,
    ];

    /// <summary>The type tokens of what is rendered into objects only in the cluster, or by a provider.</summary>
    public static readonly FrozenSet<string> Bundles = FrozenSet.Create(
        StringComparer.Ordinal,
        "kubernetes:yaml:ConfigFile", "kubernetes:yaml:ConfigGroup", "kubernetes:yaml/v2:ConfigFile", "kubernetes:yaml/v2:ConfigGroup",
        "kubernetes:helm.sh/v3:Chart", "kubernetes:helm.sh/v3:Release", "kubernetes:helm.sh/v4:Chart",
        "kubernetes:kustomize:Directory", "kubernetes:kustomize/v2:Directory");

    private static ResourceType Rbac(string kind) => Of(
        kind, "rbac.authorization.k8s.io/v1", "rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1alpha1");

    private static ResourceType Of(string kind, params string[] versions)
    {
        var tokens = versions.SelectMany(static _ => Forms, (version, form) => $"kubernetes:{version}:{kind}{form}").ToArray();
        return ResourceType.Of(tokens[0], tokens.AsSpan(1));
    }
}
