using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace HallOfShame.Kubernetes;

/// <summary>Namespaces without walls, and roles without bounds.</summary>
internal static class Access
{
    public static void Create()
    {
        // No quota, no limits, no pod security level, no network policy.
        _ = new Namespace("shop", new() { Metadata = new ObjectMetaArgs { Name = "shop" } });

        _ = new ClusterRole("everything", new()
        {
            Metadata = new ObjectMetaArgs { Name = "everything" },
            Rules = new PolicyRuleArgs { ApiGroups = { "*" }, Resources = { "*" }, Verbs = { "*" } },
        });

        _ = new ConfigMap("settings", new()
        {
            Metadata = new ObjectMetaArgs { Name = "settings", Namespace = "shop" },
            Data = { ["database-password"] = "letmein-letmein" },
        });
    }
}
