using Pulumi;

namespace Infra;

/// <summary>What a <see cref="Service"/> can be told. Defaults by tier: see <see cref="ServiceDefaults"/>.</summary>
public sealed partial class ServiceArgs : ComponentArgs
{
    /// <summary>The network to run in: tasks in its private subnets.</summary>
    public required Network Network { get; set; }

    /// <summary>
    /// The image, by digest (<c>…@sha256:…</c>) or by a tag that never moves (<c>ghcr.io/acme/shop-api:1.4.2</c>).
    /// No tag, or <c>latest</c>, is refused: a replaced task could then run other code than its neighbours.
    /// </summary>
    public required Input<string> Image { get; set; }

    /// <summary>
    /// The port the container listens on, told to it as <c>PORT</c> and <c>ASPNETCORE_HTTP_PORTS</c>: 1024 to 65535.
    /// Default: <see cref="ServiceDefaults.Port"/>.
    /// </summary>
    public int? Port { get; set; }

    /// <summary>Environment variables. A secret value is refused: use <see cref="Secrets"/>. Default: none.</summary>
    public IDictionary<string, Input<string>> Environment { get; set; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>
    /// Environment variables that ECS fills from Secrets Manager or Parameter Store when a task starts: the ARN of the secret
    /// (optionally with <c>:json-key::</c>) or parameter. The value never appears in the program, the state or the task definition.
    /// Default: none.
    /// </summary>
    public IDictionary<string, Input<string>> Secrets { get; set; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>The processor share of a task, in units of 1/1024 vCPU. Default: <see cref="ServiceDefaults.Cpu"/>.</summary>
    public int? Cpu { get; set; }

    /// <summary>The memory of a task in MiB; Fargate offers certain sizes for each <see cref="Cpu"/>. Default: <see cref="ServiceDefaults.MemoryMiB"/>.</summary>
    public int? MemoryMiB { get; set; }

    /// <summary>The processors the image is built for. Default: <see cref="CpuArchitecture.X64"/>.</summary>
    public CpuArchitecture Architecture { get; set; }

    /// <summary>Between which bounds the service scales, and on what.</summary>
    public ServiceScaling Scaling { get; set; } = new();

    /// <summary>How the load balancer finds out whether a task may get requests.</summary>
    public ServiceHealthCheck HealthCheck { get; set; } = new();

    /// <summary>How a task leaves without dropping requests.</summary>
    public ServiceShutdown Shutdown { get; set; } = new();

    /// <summary>How the container runs.</summary>
    public ServiceContainer Container { get; set; } = new();

    /// <summary>Who can reach the service. Default: <see cref="Exposure.Internal"/>.</summary>
    public Exposure Exposure { get; set; }

    /// <summary>
    /// The service's host name, such as <c>api.example.com</c>. Brings a DNS record and, unless <see cref="CertificateArn"/> is given,
    /// a certificate. Default: none, the load balancer's own name.
    /// </summary>
    public string? Domain { get; set; }

    /// <summary>
    /// The Route 53 zone for <see cref="Domain"/>. Default: the public zone named like the domain without its first label.
    /// </summary>
    public Input<string>? HostedZoneId { get; set; }

    /// <summary>A certificate of this Region for HTTPS, e.g. a wildcard. Default: one is made for <see cref="Domain"/>.</summary>
    public Input<string>? CertificateArn { get; set; }

    /// <summary>
    /// True to serve plain HTTP. A finding (ELB.1). Without a certificate or domain it has to be said, except for an internal service
    /// in a sandbox. Default: false.
    /// </summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public ServiceCustomize Customize { get; set; } = new();
}
