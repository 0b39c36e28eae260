namespace Infra.Policies;

/// <summary>Which resource types of the plan some rule looks at. A rule for all types, or all of a package, does not count.</summary>
/// <param name="Covered">Types that a rule judges or reads, with how many resources there are.</param>
/// <param name="NotCovered">Types that no rule of the pack looks at.</param>
public sealed record Coverage(IReadOnlyList<TypeCount> Covered, IReadOnlyList<TypeCount> NotCovered)
{
    /// <summary>
    /// Types that bring objects of their own which the plan does not have, such as Helm charts and groups of YAML files: no rule sees those objects.
    /// </summary>
    public IReadOnlyList<TypeCount> NotSeenThrough { get; init; } = [];
}
