namespace Infra;

/// <summary>The defaults of a <see cref="EcsCluster"/> in one tier.</summary>
public sealed record EcsClusterDefaults
{
    private EcsClusterDefaults()
    {
    }

    /// <summary>The setting of Container Insights.</summary>
    [DefaultSource("Metrics of each task and container; the plain setting has them for the service only. Workers scale on them.", "ECS.12")]
    public string ContainerInsights { get; private init; } = "enhanced";

    /// <summary>How long the log of sessions is kept, in days.</summary>
    [DefaultSource("Production keeps a year, as audits ask; elsewhere long enough to look into a bug.", "CloudWatch.16")]
    public int SessionLogRetentionDays { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static EcsClusterDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { SessionLogRetentionDays = 7 },
        Tier.Staging => new() { SessionLogRetentionDays = 30 },
        Tier.Production => new() { SessionLogRetentionDays = 365 },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
