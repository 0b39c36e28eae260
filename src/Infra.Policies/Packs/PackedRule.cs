namespace Infra.Policies;

/// <summary>A rule that a pack runs.</summary>
/// <param name="Policy">The rule.</param>
/// <param name="Level">What a violation does to the run.</param>
public sealed record PackedRule(Policy Policy, EnforcementLevel Level);
