namespace Infra.Kubernetes;

/// <summary>The defaults of a <see cref="WebService"/> in one tier, besides those of every workload.</summary>
public sealed record WebServiceDefaults
{
    private WebServiceDefaults()
    {
    }

    /// <summary>The port that the container listens on.</summary>
    [DefaultSource("What .NET's images listen on; needs no root.", "https://learn.microsoft.com/dotnet/core/compatibility/containers/8.0/aspnet-port")]
    public int Port { get; private init; } = 8080;

    /// <summary>The fewest pods.</summary>
    [DefaultSource(
        "One is enough for a sandbox; two survive the loss of a pod; three survive the loss of a zone with two thirds of the capacity.",
        "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/")]
    public required int MinReplicas { get; init; }

    /// <summary>The most pods.</summary>
    [DefaultSource("A bound on cost: four times the fewest, so that a peak is served and a loop is not.", "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/")]
    public required int MaxReplicas { get; init; }

    /// <summary>How long a load balancer of AWS lets requests of a leaving pod finish.</summary>
    [DefaultSource("Covers slow requests; AWS's default of 300 s makes every rollout wait.", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html")]
    public TimeSpan DeregistrationDelay { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a leaving pod goes on serving, until everybody knows.</summary>
    [DefaultSource("Endpoints, proxies and ingress controllers hear of it one after the other, as a rule within a few seconds.", "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination-flow")]
    public TimeSpan DrainDelay { get; private init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the program has from SIGTERM to SIGKILL.</summary>
    [DefaultSource("Kubernetes' default, as .NET's own shutdown timeout: requests that began are finished.", "https://learn.microsoft.com/dotnet/core/extensions/generic-host#hostoptions")]
    public TimeSpan StopTimeout { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>The policy for TLS of a load balancer of AWS.</summary>
    [DefaultSource("TLS 1.3, and 1.2 with forward secrecy.", "ELB.17")]
    public string TlsPolicy { get; private init; } = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";

    /// <summary>Whether a load balancer of AWS is protected against deletion.</summary>
    [DefaultSource("Its address is what clients know.", "ELB.6")]
    public bool DeletionProtection { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public static WebServiceDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { MinReplicas = 1, MaxReplicas = 4 },
        Tier.Staging => new() { MinReplicas = 2, MaxReplicas = 8 },
        Tier.Production => new() { MinReplicas = 3, MaxReplicas = 12, DeletionProtection = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
