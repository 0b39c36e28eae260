namespace Infra;

/// <summary>What a <see cref="Service"/> can be told. Defaults by tier: see <see cref="ServiceDefaults"/>.</summary>
public sealed partial class ServiceArgs : ContainerArgs
{
    /// <summary>
    /// The port the container listens on, told to it as <c>PORT</c> and <c>ASPNETCORE_HTTP_PORTS</c>: 1024 to 65535.
    /// Default: <see cref="ServiceDefaults.Port"/>.
    /// </summary>
    public int? Port { get; set; }

    /// <summary>Between which bounds the service scales, and on what.</summary>
    public ServiceScaling Scaling { get; set; } = new();

    /// <summary>How the load balancer finds out whether a task may get requests, and how it lets one go.</summary>
    public ServiceHealthCheck HealthCheck { get; set; } = new();

    /// <summary>How a new revision takes over from the old one. Default: <see cref="ServiceDefaults.Rollout"/>.</summary>
    public Rollout? Rollout { get; set; }

    /// <summary>
    /// A load balancer that the service shares with others, by itself for all requests to <see cref="Domain"/>, or its
    /// <see cref="Infra.LoadBalancer.Route"/> for a path. It decides on exposure and TLS. Default: the service has one of its own.
    /// </summary>
    public LoadBalancerRoute? LoadBalancer { get; set; }

    /// <summary>Who can reach the service. Default: <see cref="Exposure.Internal"/>, or what a shared load balancer says.</summary>
    public Exposure Exposure { get; set; }

    /// <summary>
    /// The service's host name, such as <c>api.example.com</c>. Brings a DNS record and, unless
    /// <see cref="ServiceTls.CertificateArn"/> is given, a certificate. Default: none, the load balancer's own name.
    /// </summary>
    public string? Domain { get; set; }

    /// <summary>How clients reach the service over TLS.</summary>
    public ServiceTls Tls { get; set; } = new();

    /// <summary>Changes to single children. Default: none.</summary>
    public ServiceCustomize Customize { get; set; } = new();
}
