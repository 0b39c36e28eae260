using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>Reads from a plan in which availability zones subnets are.</summary>
internal static class SubnetZones
{
    /// <summary>The zones of the subnets that a property names, each once and sorted; null when the plan does not tell.</summary>
    public static IReadOnlyList<string>? Of(Property subnets, PlanGraph graph)
    {
        var targets = graph.Targets(subnets, PartTypes.Subnet);
        if (targets.MayBeMore || targets.Items.Count == 0)
        {
            return null;
        }

        var zones = targets.Items.Select(static subnet => Of(subnet)).OfType<string>().ToList();
        return zones.Count < targets.Items.Count ? null : [.. zones.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The zone of a subnet, by name or by id; null when the plan does not tell.</summary>
    public static string? Of(ResourceView subnet) =>
        subnet["availabilityZone"].Value is { IsOpaque: false } name ? name.ToString()
        : subnet["availabilityZoneId"].Value is { IsOpaque: false } id ? id.ToString()
        : null;
}
