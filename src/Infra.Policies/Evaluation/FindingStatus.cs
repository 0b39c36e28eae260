namespace Infra.Policies;

/// <summary>Whether a finding counts.</summary>
public enum FindingStatus
{
    /// <summary>It counts.</summary>
    Open,

    /// <summary>A waiver covers it: shown, but it does not fail the run.</summary>
    Waived,

    /// <summary>The baseline has it: old debt, shown, but it does not fail the run.</summary>
    Baselined,
}
