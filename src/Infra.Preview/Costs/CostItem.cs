using Infra.Plans;

namespace Infra.Preview.Costs;

/// <summary>What one resource costs in a month.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="What">What is paid for, such as <c>2 to 6 tasks of 0.5 vCPU and 1 GB</c>.</param>
/// <param name="Monthly">How much.</param>
public sealed record CostItem(PlannedResource Resource, string What, CostRange Monthly);

/// <summary>A resource whose cost is not in the estimate.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Reason">Why not: what its cost depends on, or that there is no price for it.</param>
public sealed record UnpricedItem(PlannedResource Resource, string Reason);

/// <summary>What a component, or a resource without one, costs in a month with all that belongs to it.</summary>
/// <param name="Root">The outermost component, or the resource itself.</param>
/// <param name="Monthly">How much.</param>
public sealed record ComponentCost(PlannedResource Root, CostRange Monthly);
