using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Infra.Kubernetes;

/// <summary>An object of a kind that is no part of Kubernetes itself, such as a <c>NodePool</c> or a <c>PrometheusRule</c>.</summary>
public sealed class CustomObjectArgs : CustomResourceArgs
{
    private InputMap<object>? _spec;

    /// <summary>An object of a kind.</summary>
    /// <param name="apiVersion">The kind's group and version, such as <c>karpenter.sh/v1</c>.</param>
    /// <param name="kind">The kind.</param>
    public CustomObjectArgs(string apiVersion, string kind)
        : base(apiVersion, kind)
    {
    }

    /// <summary>What is wanted, by property.</summary>
    [Input("spec")]
    public InputMap<object> Spec
    {
        get => _spec ??= [];
        set => _spec = value;
    }
}
