using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Infra.Kubernetes;

/// <summary>The children of every workload that a caller may change.</summary>
public abstract class WorkloadCustomize : PodCustomize
{
    private protected WorkloadCustomize()
    {
    }

    /// <summary>The deployment, with its pods.</summary>
    public Customization<DeploymentArgs>? Deployment { get; set; }

    /// <summary>The autoscaler.</summary>
    public Customization<HorizontalPodAutoscalerArgs>? Autoscaler { get; set; }

    /// <summary>The disruption budget.</summary>
    public Customization<PodDisruptionBudgetArgs>? DisruptionBudget { get; set; }
}
