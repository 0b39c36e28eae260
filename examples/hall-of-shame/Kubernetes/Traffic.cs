using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace HallOfShame.Kubernetes;

/// <summary>Ways in that nobody guards, and a scaler that cannot scale.</summary>
internal static class Traffic
{
    public static void Create()
    {
        _ = new Service("agent", new()
        {
            Metadata = new ObjectMetaArgs { Name = "agent", Namespace = "shop" },
            Spec = new ServiceSpecArgs
            {
                Type = "LoadBalancer",
                Selector = { ["app"] = "agent" },
                Ports = new ServicePortArgs { Port = 80 },
            },
        });

        _ = new Ingress("agent", new()
        {
            Metadata = new ObjectMetaArgs { Name = "agent", Namespace = "shop" },
            Spec = new IngressSpecArgs
            {
                Rules = new IngressRuleArgs
                {
                    Host = "agent.example.com",
                    Http = new HTTPIngressRuleValueArgs
                    {
                        Paths = new HTTPIngressPathArgs
                        {
                            Path = "/",
                            PathType = "Prefix",
                            Backend = new IngressBackendArgs
                            {
                                Service = new IngressServiceBackendArgs { Name = "agent", Port = new ServiceBackendPortArgs { Number = 80 } },
                            },
                        },
                    },
                },
            },
        });

        _ = new HorizontalPodAutoscaler("agent", new()
        {
            Metadata = new ObjectMetaArgs { Name = "agent", Namespace = "shop" },
            Spec = new HorizontalPodAutoscalerSpecArgs
            {
                ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = "agent" },
                MinReplicas = 1,
                MaxReplicas = 1,
            },
        });
    }
}
