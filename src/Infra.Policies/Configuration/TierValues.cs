namespace Infra.Policies;

/// <summary>A value for each tier.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed record TierValues<T>(T Sandbox, T Staging, T Production)
{
    /// <summary>The value of a tier.</summary>
    public T For(PlanTier tier) => tier switch
    {
        PlanTier.Sandbox => Sandbox,
        PlanTier.Staging => Staging,
        _ => Production,
    };
}
