using Infra.Plans;

namespace Infra.Policies;

/// <summary>Turns raw findings into those that are reported: with place and components, waivers and baseline taken into account, in order.</summary>
internal static class Settlement
{
    public static IReadOnlyList<Finding> Settle(
        PlanGraph graph, List<Finding> findings, EvaluationOptions options, HashSet<string> judged, out IReadOnlyList<BaselineEntry> paid)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Resource is { } resource)
            {
                findings[i] = findings[i] with { ComponentPath = Components(graph.Plan, resource), Source = Source(graph.Plan, resource) };
            }
        }

        WaiverDesk.Apply(findings, options, graph.Plan, judged);
        paid = options.Baseline?.Apply(findings, options.Catalogue) ?? [];
        findings.Sort(Compare);
        return findings;
    }

    private static ValueList<string> Components(Plan plan, PlannedResource resource)
    {
        var path = new List<string>();
        for (var component = plan.ComponentOf(resource); component is not null; component = plan.ComponentOf(component))
        {
            path.Add($"{component.Type[(component.Type.LastIndexOf(':') + 1)..]} {component.Name}");
        }

        path.Reverse();
        return path.ToValueList();
    }

    private static SourcePosition? Source(Plan plan, PlannedResource resource)
    {
        // A resource inside a component is declared by the library; the line a team can change is the one that made the outermost component.
        var source = resource.Source;
        for (var parent = plan.ParentOf(resource); parent is { IsStack: false }; parent = plan.ParentOf(parent))
        {
            source = parent.Source ?? source;
        }

        return source;
    }

    private static int Compare(Finding left, Finding right)
    {
        var order = right.Fails.CompareTo(left.Fails);
        order = order != 0 ? order : left.Status.CompareTo(right.Status);
        order = order != 0 ? order : Rank(left.Kind).CompareTo(Rank(right.Kind));
        order = order != 0 ? order : right.Rule.Severity.CompareTo(left.Rule.Severity);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : string.CompareOrdinal(left.Urn, right.Urn);
        order = order != 0 ? order : string.CompareOrdinal(left.Property, right.Property);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    private static int Rank(FindingKind kind) => kind switch
    {
        FindingKind.RuleError => 0,
        FindingKind.Waiver => 1,
        FindingKind.Violation => 2,
        _ => 3,
    };
}
