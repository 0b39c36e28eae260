using Infra.Plans;

namespace Infra.Policies;

/// <summary>Where a finding is: in which components, and on which line of the program.</summary>
internal static class FindingPlace
{
    public static ValueList<string> Components(Plan plan, PlannedResource resource)
    {
        var path = new List<string>();
        for (var component = plan.ComponentOf(resource); component is not null; component = plan.ComponentOf(component))
        {
            path.Add($"{component.Type[(component.Type.LastIndexOf(':') + 1)..]} {component.Name}");
        }

        path.Reverse();
        return path.ToValueList();
    }

    public static SourcePosition? Source(Plan plan, PlannedResource resource)
    {
        // A resource inside a component is declared by the library; the line a team can change is the one that made the outermost component.
        var source = resource.Source;
        for (var parent = plan.ParentOf(resource); parent is { IsStack: false }; parent = plan.ParentOf(parent))
        {
            source = parent.Source ?? source;
        }

        return source;
    }
}
