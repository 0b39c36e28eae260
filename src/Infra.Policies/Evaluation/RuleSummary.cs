namespace Infra.Policies;

/// <summary>What became of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">Its level in the pack.</param>
/// <param name="Counts">Its outcomes over all resources it was called for.</param>
/// <param name="NotRun">Why it did not run, or null when it did.</param>
public sealed record RuleSummary(PolicyInfo Rule, EnforcementLevel Level, OutcomeCounts Counts, string? NotRun);
