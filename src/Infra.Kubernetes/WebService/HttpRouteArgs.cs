using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Infra.Kubernetes;

/// <summary>The arguments of a route of the Gateway API (<c>gateway.networking.k8s.io/v1</c>).</summary>
/// <remarks>https://gateway-api.sigs.k8s.io/reference/spec/#httproute</remarks>
public sealed class HttpRouteArgs : CustomResourceArgs
{
    /// <summary>Creates arguments without a route.</summary>
    public HttpRouteArgs()
        : base("gateway.networking.k8s.io/v1", "HTTPRoute")
    {
    }

    /// <summary>Which requests go where.</summary>
    [Input("spec")]
    public Input<HttpRouteSpecArgs>? Spec { get; set; }
}

/// <summary>Which requests go where.</summary>
public sealed class HttpRouteSpecArgs : ResourceArgs
{
    /// <summary>The gateways that the route belongs to.</summary>
    [Input("parentRefs")]
    public InputList<HttpRouteParentArgs> ParentRefs { get; set; } = new();

    /// <summary>The host names it is for.</summary>
    [Input("hostnames")]
    public InputList<string> Hostnames { get; set; } = new();

    /// <summary>The rules; each leads to services.</summary>
    [Input("rules")]
    public InputList<HttpRouteRuleArgs> Rules { get; set; } = new();
}

/// <summary>A gateway that a route belongs to.</summary>
public sealed class HttpRouteParentArgs : ResourceArgs
{
    /// <summary>The gateway's name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>The gateway's namespace.</summary>
    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    /// <summary>The listener.</summary>
    [Input("sectionName")]
    public Input<string>? SectionName { get; set; }
}

/// <summary>A rule of a route.</summary>
public sealed class HttpRouteRuleArgs : ResourceArgs
{
    /// <summary>The services that requests go to.</summary>
    [Input("backendRefs")]
    public InputList<HttpRouteBackendArgs> BackendRefs { get; set; } = new();
}

/// <summary>A service that requests go to.</summary>
public sealed class HttpRouteBackendArgs : ResourceArgs
{
    /// <summary>The service's name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>The service's port.</summary>
    [Input("port")]
    public Input<int>? Port { get; set; }
}
