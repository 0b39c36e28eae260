using Infra.Plans;

namespace Infra.Policies;

/// <summary>Which rules judge a resource, found once for each type: the cost of a run grows with the rules that apply, not with all.</summary>
internal sealed class RuleIndex(IReadOnlyList<RuleRun> rules)
{
    private readonly Dictionary<(string Type, bool IsComponent), RuleRun[]> _byType = [];

    public RuleRun[] For(PlannedResource resource)
    {
        if (resource.IsRead)
        {
            return [];
        }

        var key = (resource.Type, resource.IsComponent);
        if (!_byType.TryGetValue(key, out var found))
        {
            _byType.Add(key, found = [.. rules.Where(rule => Judges(rule.Policy, resource))]);
        }

        return found;
    }

    private static bool Judges(Policy policy, PlannedResource resource)
    {
        foreach (var type in policy.AppliesTo)
        {
            if (type.Judges(resource))
            {
                return true;
            }
        }

        return false;
    }
}
