namespace Infra.Policies;

/// <summary>What a rule protects. The first pillar of a rule gives its id the middle part.</summary>
public enum Pillar
{
    /// <summary>Nobody reads, changes or reaches what they should not. <c>SEC</c>.</summary>
    Security,

    /// <summary>The system survives failures and mistakes. <c>RES</c>.</summary>
    Resilience,

    /// <summary>The system grows with its load. <c>SCA</c>.</summary>
    Scalability,

    /// <summary>Operators can see what happens. <c>OBS</c>.</summary>
    Observability,

    /// <summary>Nobody pays for what is not used. <c>COST</c>.</summary>
    Cost,

    /// <summary>Resources are owned, named and made the agreed way. <c>GOV</c>.</summary>
    Governance,
}
