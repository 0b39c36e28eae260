namespace Infra.Policies;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>A resource breaks a rule.</summary>
    Violation,

    /// <summary>Whether a resource breaks a rule cannot be decided before deployment.</summary>
    Undecidable,

    /// <summary>A rule threw: the finding is about the rule, not the resource.</summary>
    RuleError,

    /// <summary>A waiver is expired, unused, too broad, too long or not allowed.</summary>
    Waiver,
}
