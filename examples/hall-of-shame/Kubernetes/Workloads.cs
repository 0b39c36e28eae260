using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace HallOfShame.Kubernetes;

/// <summary>Pods that own their node, and some that nobody starts again.</summary>
internal static class Workloads
{
    public static void Create()
    {
        // Root on the node, in four ways; never restarted when it hangs, never spread, never told how much it may take.
        _ = new Pulumi.Kubernetes.Apps.V1.Deployment("agent", new()
        {
            Metadata = new ObjectMetaArgs { Name = "agent", Namespace = "shop" },
            Spec = new DeploymentSpecArgs
            {
                Replicas = 1,
                Strategy = new DeploymentStrategyArgs { Type = "Recreate" },
                Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "agent" } },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = { ["app"] = "agent" } },
                    Spec = new PodSpecArgs
                    {
                        HostNetwork = true,
                        HostPID = true,
                        AutomountServiceAccountToken = true,
                        SecurityContext = new PodSecurityContextArgs
                        {
                            SeccompProfile = new SeccompProfileArgs { Type = "Unconfined" },
                            Sysctls = new SysctlArgs { Name = "kernel.msgmax", Value = "65536" },
                        },
                        Volumes = new VolumeArgs { Name = "node", HostPath = new HostPathVolumeSourceArgs { Path = "/" } },
                        Containers = Agent(),
                    },
                },
            },
        });

        // In no namespace of its own, under no controller: gone with its node.
        _ = new Pod("debug", new()
        {
            Metadata = new ObjectMetaArgs { Name = "debug" },
            Spec = new PodSpecArgs { Containers = new ContainerArgs { Name = "debug", Image = "busybox" } },
        });
    }

    private static ContainerArgs Agent() => new()
    {
        Name = "agent",
        Image = "acme/agent:latest",
        SecurityContext = new SecurityContextArgs
        {
            Privileged = true,
            AllowPrivilegeEscalation = true,
            RunAsUser = 0,
            ProcMount = "Unmasked",
            Capabilities = new CapabilitiesArgs { Add = { "SYS_ADMIN" } },
        },
        Env = new EnvVarArgs { Name = "DB_PASSWORD", Value = "staple-of-the-shop" },
        VolumeMounts = new VolumeMountArgs { Name = "node", MountPath = "/node" },
    };
}
