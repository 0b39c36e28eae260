namespace Infra.Policies;

/// <summary>What a violation does to the run. Packs and configuration set it; a rule does not.</summary>
public enum EnforcementLevel
{
    /// <summary>The rule does not run.</summary>
    Disabled,

    /// <summary>Violations are reported.</summary>
    Advisory,

    /// <summary>Violations fail the run.</summary>
    Mandatory,
}
