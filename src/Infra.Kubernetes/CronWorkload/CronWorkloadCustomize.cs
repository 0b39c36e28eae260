using Pulumi.Kubernetes.Types.Inputs.Batch.V1;

namespace Infra.Kubernetes;

/// <summary>The children of a <see cref="CronWorkload"/> that a caller may change.</summary>
public sealed class CronWorkloadCustomize : PodCustomize
{
    /// <summary>The CronJob, with its pods.</summary>
    public Customization<CronJobArgs>? CronJob { get; set; }
}
