namespace Infra.Policies;

/// <summary>How much a resource matters, as rules with bounds by tier read it: from its <c>tier</c> tag, else from the configuration, else production.</summary>
public enum PlanTier
{
    /// <summary>Nobody waits for it.</summary>
    Sandbox,

    /// <summary>Like production, but nobody's customers are on it.</summary>
    Staging,

    /// <summary>Customers are on it.</summary>
    Production,
}
