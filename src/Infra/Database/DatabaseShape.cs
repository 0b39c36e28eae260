namespace Infra;

/// <summary>What a <see cref="Database"/> is made of, as far as it decides what is watched.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="IsServerless">True when the instances scale.</param>
/// <param name="CanPause">True when idle instances pause.</param>
/// <param name="Readers">How many instances there are besides the writer.</param>
/// <param name="ConnectionLimit">How many connections an instance takes.</param>
public sealed record DatabaseShape(DatabaseEngine Engine, bool IsServerless, bool CanPause, int Readers, int ConnectionLimit)
{
    /// <summary>True when a proxy stands in front.</summary>
    public bool HasProxy { get; init; }

    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
    private const double GiBPerAcu = 2;
    private const double SmallestMinimum = 0.5;
    private const int LimitOfSmallMinimum = 2000;

    internal static DatabaseShape Of(DatabaseSettings settings)
    {
        var memory = settings.InstanceClass is { } instanceClass ? DatabaseInstanceClass.MemoryGiB(instanceClass) : settings.MaxAcu * GiBPerAcu;
        var limit = settings.Dialect.ConnectionLimit(memory);
        var isSmall = settings.IsServerless && settings.MinAcu <= SmallestMinimum;
        return new(
            settings.Args.Engine, settings.IsServerless, settings.CanPause, settings.Readers, isSmall ? Math.Min(limit, LimitOfSmallMinimum) : limit)
        {
            HasProxy = settings.Args.Proxy,
        };
    }
}
