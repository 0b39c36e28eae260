using Pulumi;
using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace WellMade;

/// <summary>A web application in a namespace with walls.</summary>
internal sealed class Shop
{
    private readonly CustomResourceOptions _kubernetes;

    public Shop(CustomResourceOptions kubernetes)
    {
        _kubernetes = kubernetes;
        CreateNamespace();
        CreateWorkload();
        CreateTraffic();
    }

    private static ObjectMetaArgs Named(string name) => new()
    {
        Name = name,
        Namespace = "shop",
        Labels = { ["app.kubernetes.io/name"] = "shop", ["app.kubernetes.io/part-of"] = "shop", ["tier"] = "production" },
    };

    private static LabelSelectorArgs Pods() => new() { MatchLabels = { ["app.kubernetes.io/name"] = "shop" } };

    private void CreateNamespace()
    {
        _ = new Namespace("shop", new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "shop",
                Labels = { ["app.kubernetes.io/name"] = "shop", ["pod-security.kubernetes.io/enforce"] = "restricted" },
            },
        }, _kubernetes);
        _ = new ResourceQuota("shop", new()
        {
            Metadata = Named("shop"),
            Spec = new ResourceQuotaSpecArgs { Hard = { ["requests.cpu"] = "8", ["requests.memory"] = "16Gi", ["limits.memory"] = "16Gi" } },
        }, _kubernetes);
        _ = new LimitRange("shop", new()
        {
            Metadata = Named("shop"),
            Spec = new LimitRangeSpecArgs
            {
                Limits = new LimitRangeItemArgs
                {
                    Type = "Container",
                    Default = { ["memory"] = "256Mi" },
                    DefaultRequest = { ["cpu"] = "100m", ["memory"] = "256Mi" },
                },
            },
        }, _kubernetes);
        _ = new NetworkPolicy("deny-all", new()
        {
            Metadata = Named("deny-all"),
            Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } },
        }, _kubernetes);
    }

    private void CreateWorkload()
    {
        _ = new Pulumi.Kubernetes.Apps.V1.Deployment("shop", new()
        {
            Metadata = Named("shop"),
            Spec = new DeploymentSpecArgs
            {
                Replicas = 3,
                Selector = Pods(),
                Strategy = new DeploymentStrategyArgs
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new RollingUpdateDeploymentArgs { MaxUnavailable = 0, MaxSurge = 1 },
                },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = { ["app.kubernetes.io/name"] = "shop" } },
                    Spec = Pod(),
                },
            },
        }, _kubernetes);
        _ = new PodDisruptionBudget("shop", new()
        {
            Metadata = Named("shop"),
            Spec = new PodDisruptionBudgetSpecArgs { MaxUnavailable = 1, Selector = Pods() },
        }, _kubernetes);
        _ = new HorizontalPodAutoscaler("shop", new()
        {
            Metadata = Named("shop"),
            Spec = new HorizontalPodAutoscalerSpecArgs
            {
                ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = "shop" },
                MinReplicas = 3,
                MaxReplicas = 12,
                Metrics = new MetricSpecArgs
                {
                    Type = "Resource",
                    Resource = new ResourceMetricSourceArgs { Name = "cpu", Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = 60 } },
                },
            },
        }, _kubernetes);
    }

    private static PodSpecArgs Pod() => new()
    {
        AutomountServiceAccountToken = false,
        TerminationGracePeriodSeconds = 30,
        SecurityContext = new PodSecurityContextArgs { RunAsNonRoot = true, SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" } },
        TopologySpreadConstraints = new TopologySpreadConstraintArgs
        {
            MaxSkew = 1,
            TopologyKey = "topology.kubernetes.io/zone",
            WhenUnsatisfiable = "ScheduleAnyway",
            LabelSelector = Pods(),
        },
        Containers = new ContainerArgs
        {
            Name = "shop",
            Image = "ghcr.io/acme/shop@sha256:9b2a28eb47540823042a2ba401386845089bb7b62a9637d55816132c4c3c36eb",
            Ports = new ContainerPortArgs { ContainerPortValue = 8080 },
            Resources = new ResourceRequirementsArgs
            {
                Requests = { ["cpu"] = "250m", ["memory"] = "256Mi" },
                Limits = { ["memory"] = "256Mi" },
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

    private static ProbeArgs Probe(string path) => new() { HttpGet = new HTTPGetActionArgs { Path = path, Port = 8080 } };

    private void CreateTraffic()
    {
        _ = new Service("shop", new()
        {
            Metadata = Named("shop"),
            Spec = new ServiceSpecArgs
            {
                Type = "ClusterIP",
                Selector = { ["app.kubernetes.io/name"] = "shop" },
                Ports = new ServicePortArgs { Port = 80, TargetPort = 8080 },
            },
        }, _kubernetes);
        _ = new NetworkPolicy("from-ingress", new()
        {
            Metadata = Named("from-ingress"),
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = Pods(),
                PolicyTypes = { "Ingress" },
                Ingress = new NetworkPolicyIngressRuleArgs
                {
                    From = new NetworkPolicyPeerArgs
                    {
                        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { ["kubernetes.io/metadata.name"] = "ingress" } },
                    },
                    Ports = new NetworkPolicyPortArgs { Protocol = "TCP", Port = 8080 },
                },
            },
        }, _kubernetes);
        _ = new Ingress("shop", new()
        {
            Metadata = Named("shop"),
            Spec = new IngressSpecArgs
            {
                IngressClassName = "alb",
                Tls = new IngressTLSArgs { Hosts = { "shop.example.com" }, SecretName = "shop-tls" },
                Rules = new IngressRuleArgs
                {
                    Host = "shop.example.com",
                    Http = new HTTPIngressRuleValueArgs
                    {
                        Paths = new HTTPIngressPathArgs
                        {
                            Path = "/",
                            PathType = "Prefix",
                            Backend = new IngressBackendArgs
                            {
                                Service = new IngressServiceBackendArgs { Name = "shop", Port = new ServiceBackendPortArgs { Number = 80 } },
                            },
                        },
                    },
                },
            },
        }, _kubernetes);
    }
}
