namespace Infra;

/// <summary>
/// How much a stack may cost against how much it must survive. The tier decides every default of every component;
/// it comes from the component's <see cref="ComponentArgs.Tier"/> or from the config key <c>infra:tier</c>.
/// </summary>
public enum Tier
{
    /// <summary>For one person or one branch: the cheapest shape that still works the way production works.</summary>
    Sandbox,

    /// <summary>The shape of production with smaller numbers, so that a change is proven where it matters.</summary>
    Staging,

    /// <summary>Customers depend on it: several zones, deletion protection, long retention.</summary>
    Production,
}
