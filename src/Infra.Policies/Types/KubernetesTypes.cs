namespace Infra.Policies;

/// <summary>The Kubernetes types that rules name.</summary>
internal static class KubernetesTypes
{
    public static readonly ResourceType Deployment = ResourceType.Of("kubernetes:apps/v1:Deployment");
    public static readonly ResourceType StatefulSet = ResourceType.Of("kubernetes:apps/v1:StatefulSet");
    public static readonly ResourceType DaemonSet = ResourceType.Of("kubernetes:apps/v1:DaemonSet");
    public static readonly ResourceType ReplicaSet = ResourceType.Of("kubernetes:apps/v1:ReplicaSet");
    public static readonly ResourceType Job = ResourceType.Of("kubernetes:batch/v1:Job");
    public static readonly ResourceType CronJob = ResourceType.Of("kubernetes:batch/v1:CronJob");
    public static readonly ResourceType Pod = ResourceType.Of("kubernetes:core/v1:Pod");
    public static readonly ResourceType Service = ResourceType.Of("kubernetes:core/v1:Service");
    public static readonly ResourceType ServiceAccount = ResourceType.Of("kubernetes:core/v1:ServiceAccount");
    public static readonly ResourceType Namespace = ResourceType.Of("kubernetes:core/v1:Namespace");
    public static readonly ResourceType ConfigMap = ResourceType.Of("kubernetes:core/v1:ConfigMap");
    public static readonly ResourceType Secret = ResourceType.Of("kubernetes:core/v1:Secret");
    public static readonly ResourceType PersistentVolumeClaim = ResourceType.Of("kubernetes:core/v1:PersistentVolumeClaim");
    public static readonly ResourceType ResourceQuota = ResourceType.Of("kubernetes:core/v1:ResourceQuota");
    public static readonly ResourceType LimitRange = ResourceType.Of("kubernetes:core/v1:LimitRange");
    public static readonly ResourceType Ingress = ResourceType.Of("kubernetes:networking.k8s.io/v1:Ingress");
    public static readonly ResourceType NetworkPolicy = ResourceType.Of("kubernetes:networking.k8s.io/v1:NetworkPolicy");
    public static readonly ResourceType PodDisruptionBudget = ResourceType.Of("kubernetes:policy/v1:PodDisruptionBudget");
    public static readonly ResourceType HorizontalPodAutoscaler = ResourceType.Of(
        "kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "kubernetes:autoscaling/v1:HorizontalPodAutoscaler");
    public static readonly ResourceType Role = ResourceType.Of("kubernetes:rbac.authorization.k8s.io/v1:Role");
    public static readonly ResourceType ClusterRole = ResourceType.Of("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole");
    public static readonly ResourceType RoleBinding = ResourceType.Of("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding");
    public static readonly ResourceType ClusterRoleBinding = ResourceType.Of("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding");

    /// <summary>All that run pods; each has a pod template, a pod is its own.</summary>
    public static readonly IReadOnlyList<ResourceType> Workloads = [Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob, Pod];
}
