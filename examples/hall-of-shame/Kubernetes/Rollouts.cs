using Pulumi;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace HallOfShame.Kubernetes;

/// <summary>Pods that are sound one by one, and workloads that are not.</summary>
internal static class Rollouts
{
    public static void Create()
    {
        // One pod is none while it moves.
        Deployment("lonely", replicas: 1, Pod("lonely"));

        // Three pods on one node, which are one pod when that node goes.
        var huddled = Pod("huddled");
        huddled.TopologySpreadConstraints = new InputList<TopologySpreadConstraintArgs>();
        Deployment("huddled", replicas: 3, huddled);
        Budget("huddled", "1");

        // A budget that lets no pod go: no node can ever be drained.
        Deployment("stubborn", replicas: 3, Pod("stubborn"));
        Budget("stubborn", "0");

        // Not confined by anything that its node has for it.
        var loose = Pod("loose");
        loose.SecurityContext = Secure(new PodSecurityContextArgs
        {
            SeLinuxOptions = new SELinuxOptionsArgs { Type = "unconfined_t" },
            AppArmorProfile = new AppArmorProfileArgs { Type = "Unconfined" },
        });
        Deployment("loose", replicas: 3, loose);
        Budget("loose", "1");
    }

    private static void Deployment(string name, int replicas, PodSpecArgs pod) => _ = new Pulumi.Kubernetes.Apps.V1.Deployment(name, new()
    {
        Metadata = Named(name),
        Spec = new DeploymentSpecArgs
        {
            Replicas = replicas,
            Selector = new LabelSelectorArgs { MatchLabels = { ["app.kubernetes.io/name"] = name } },
            Strategy = new DeploymentStrategyArgs
            {
                Type = "RollingUpdate",
                RollingUpdate = new RollingUpdateDeploymentArgs { MaxUnavailable = 0, MaxSurge = 1 },
            },
            Template = new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = { ["app.kubernetes.io/name"] = name } }, Spec = pod },
        },
    });

    private static void Budget(string name, string maxUnavailable) => _ = new PodDisruptionBudget(name, new()
    {
        Metadata = Named(name),
        Spec = new PodDisruptionBudgetSpecArgs
        {
            MaxUnavailable = maxUnavailable == "0" ? 0 : 1,
            Selector = new LabelSelectorArgs { MatchLabels = { ["app.kubernetes.io/name"] = name } },
        },
    });

    private static ObjectMetaArgs Named(string name) => new()
    {
        Name = name,
        Namespace = "shop",
        Labels = { ["app.kubernetes.io/name"] = name, ["app.kubernetes.io/part-of"] = "shop" },
    };

    private static PodSpecArgs Pod(string name) => new()
    {
        AutomountServiceAccountToken = false,
        TerminationGracePeriodSeconds = 30,
        SecurityContext = Secure(new PodSecurityContextArgs()),
        TopologySpreadConstraints = new TopologySpreadConstraintArgs
        {
            MaxSkew = 1,
            TopologyKey = "topology.kubernetes.io/zone",
            WhenUnsatisfiable = "ScheduleAnyway",
            LabelSelector = new LabelSelectorArgs { MatchLabels = { ["app.kubernetes.io/name"] = name } },
        },
        Containers = new ContainerArgs
        {
            Name = name,
            Image = "ghcr.io/acme/shop@sha256:9b2a28eb47540823042a2ba401386845089bb7b62a9637d55816132c4c3c36eb",
            Ports = new ContainerPortArgs { ContainerPortValue = 8080 },
            Resources = new ResourceRequirementsArgs
            {
                Requests = { ["cpu"] = "100m", ["memory"] = "128Mi" },
                Limits = { ["memory"] = "128Mi" },
            },
            ReadinessProbe = Probe("/ready"),
            LivenessProbe = Probe("/live"),
            Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = 5 } } },
            SecurityContext = new SecurityContextArgs
            {
                AllowPrivilegeEscalation = false,
                ReadOnlyRootFilesystem = true,
                Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
            },
        },
    };

    private static PodSecurityContextArgs Secure(PodSecurityContextArgs context)
    {
        context.RunAsNonRoot = true;
        context.SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" };
        return context;
    }

    private static ProbeArgs Probe(string path) => new() { HttpGet = new HTTPGetActionArgs { Path = path, Port = 8080 } };
}
