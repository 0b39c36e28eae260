namespace Infra.Policies;

/// <summary>One piece of old debt: a rule that a resource broke when the baseline was taken.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Property">The property that decided, without list positions, so that a new item before it changes nothing; may be empty.</param>
public sealed record BaselineEntry(string Rule, string Urn, string Property);
