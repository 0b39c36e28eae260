using System.Reflection;
using Infra.Plans;
using Xunit.Sdk;

namespace Infra.Tests.Policies;

/// <summary>A component in the whole plan that its golden plan of a tier is taken from.</summary>
/// <param name="Component">The component's name, such as <c>Service</c>.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Plan">The plan with all that surrounds the component.</param>
/// <param name="Root">The component.</param>
internal sealed record TierPlan(string Component, Tier Tier, Plan Plan, PlannedResource Root)
{
    private readonly HashSet<string> _own = [.. Plan.DescendantsOf(Root.Urn).Prepend(Root).Select(resource => resource.Urn)];

    /// <summary>True for the component and what is below it.</summary>
    public bool IsOwn(PlannedResource resource) => _own.Contains(resource.Urn);
}

/// <summary>The plans of all components in all tiers: whatever a class <c>…PlanTests</c> previews in a theory over the tiers.</summary>
internal static class TierPlans
{
    public static async Task<IReadOnlyList<TierPlan>> PreviewAllAsync()
    {
        var plans = new List<TierPlan>();
        foreach (var (type, method) in Theories())
        {
            foreach (var tier in Enum.GetValues<Tier>())
            {
                plans.AddRange(await PreviewAsync(type, method, tier));
            }
        }

        return plans;
    }

    private static IEnumerable<(Type Type, MethodInfo Method)> Theories() =>
        from type in typeof(TierPlans).Assembly.GetExportedTypes()
        where type.Name.EndsWith("PlanTests", StringComparison.Ordinal)
        orderby type.Name
        from method in type.GetMethods()
        where method.GetCustomAttribute<TheoryAttribute>() is not null && method.GetParameters() is [{ } only] && only.ParameterType == typeof(Tier)
        select (type, method);

    private static async Task<List<TierPlan>> PreviewAsync(Type type, MethodInfo method, Tier tier)
    {
        var seen = new List<TierPlan>();
        GoldenPlan.Observer.Value = (plan, root) => seen.Add(new TierPlan(root.Type[(root.Type.LastIndexOf(':') + 1)..], tier, plan, root));
        try
        {
            await (Task)method.Invoke(Activator.CreateInstance(type), [tier])!;
        }
        catch (XunitException) when (seen.Count > 0)
        {
            // A golden plan that is not the reviewed one fails its own test.
        }
        finally
        {
            GoldenPlan.Observer.Value = null;
        }

        return seen;
    }
}
