namespace Infra.Kubernetes;

/// <summary>The defaults of a <see cref="Worker"/> in one tier, besides those of every workload.</summary>
public sealed record WorkerDefaults
{
    private WorkerDefaults()
    {
    }

    /// <summary>The port on which the program answers probes.</summary>
    [DefaultSource("What .NET's images listen on; needs no root.", "https://learn.microsoft.com/dotnet/core/compatibility/containers/8.0/aspnet-port")]
    public int HealthPort { get; private init; } = 8080;

    /// <summary>The fewest pods.</summary>
    [DefaultSource(
        "Two survive the loss of a pod or zone; work that waits is late then, not lost, so that a third is not worth its cost.",
        "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/")]
    public required int MinReplicas { get; init; }

    /// <summary>The most pods.</summary>
    [DefaultSource("A bound on cost, so that a peak is served and a loop is not.", "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/")]
    public required int MaxReplicas { get; init; }

    /// <summary>How long the program has from SIGTERM to SIGKILL.</summary>
    [DefaultSource("As on ECS: a message that is finished need not be done again.", "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination")]
    public TimeSpan StopTimeout { get; private init; } = TimeSpan.FromSeconds(120);

    /// <summary>The defaults of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public static WorkerDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { MinReplicas = 1, MaxReplicas = 4 },
        Tier.Staging => new() { MinReplicas = 2, MaxReplicas = 8 },
        Tier.Production => new() { MinReplicas = 2, MaxReplicas = 20 },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
