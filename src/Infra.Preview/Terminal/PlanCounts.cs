using System.Globalization;
using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>How much of what a plan holds. The stack itself, components and providers are not resources of a cloud and not counted as such.</summary>
/// <param name="Create">Resources to create.</param>
/// <param name="Read">Resources that are only read.</param>
/// <param name="Components">Components.</param>
public sealed record PlanCounts(int Create, int Read, int Components)
{
    /// <summary>Counts a plan.</summary>
    public static PlanCounts Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new PlanCounts(
            plan.Resources.Count(IsCreated),
            plan.Resources.Count(resource => resource.IsRead),
            plan.Resources.Count(resource => resource is { IsComponent: true, IsStack: false }));
    }

    /// <summary>True for a resource that a deployment would create.</summary>
    internal static bool IsCreated(PlannedResource resource) => resource is { IsComponent: false, IsProvider: false, IsRead: false };

    /// <summary><c>32 resources to create in 3 components</c>.</summary>
    public override string ToString()
    {
        var text = $"{Number(Create, "resource")} to create";
        text += Read == 0 ? "" : $", {Read.ToString(CultureInfo.InvariantCulture)} to read";
        return Components == 0 ? text : $"{text} in {Number(Components, "component")}";
    }

    /// <summary><c>1 resource</c>, <c>2 resources</c>.</summary>
    internal static string Number(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
