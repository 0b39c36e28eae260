using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Kubernetes;

/// <summary>The children of <see cref="PrometheusAlarms"/> that a caller may change.</summary>
public sealed class PrometheusAlarmsCustomize
{
    /// <summary>The rules of a component: a <c>PrometheusRule</c>.</summary>
    public Customization<CustomObjectArgs>? Rules { get; set; }

    /// <summary>What is read of a service: a <c>ServiceMonitor</c>.</summary>
    public Customization<CustomObjectArgs>? Monitor { get; set; }

    /// <summary>The policy that lets Prometheus in.</summary>
    public Customization<NetworkPolicyArgs>? FromPrometheus { get; set; }
}
