namespace Infra.Policies;

/// <summary>What a rule says of one resource.</summary>
public enum Outcome
{
    /// <summary>The rule requires nothing of it.</summary>
    NotApplicable,

    /// <summary>All that the rule requires is met.</summary>
    Pass,

    /// <summary>Something depends on values that only the cloud knows, or on secrets, and nothing is violated.</summary>
    Undecidable,

    /// <summary>Something required is certainly not met.</summary>
    Violation,

    /// <summary>The rule itself failed.</summary>
    Error,
}
