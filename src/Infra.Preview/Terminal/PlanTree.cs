using System.Globalization;
using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>
/// Decides what of a plan's tree is shown. In full: everything. Otherwise components with what is below them in one line, components within
/// components, and resources outside components; many siblings of one kind become one line.
/// </summary>
internal sealed class PlanTree(Plan plan, bool isFull, Glyphs glyphs)
{
    // So many siblings of one kind outside components are still read one by one.
    private const int MaxSiblings = 12;

    private readonly List<TreeRow> _rows = [];

    public IReadOnlyList<TreeRow> Rows()
    {
        var top = plan.Roots.SelectMany(root => root.IsStack ? plan.ChildrenOf(root.Urn) : [root]).ToList();
        AddAll(top, "");
        return _rows;
    }

    private void AddAll(IReadOnlyList<PlannedResource> siblings, string trunk)
    {
        var groups = Group(siblings);
        for (var i = 0; i < groups.Count; i++)
        {
            var isLast = i == groups.Count - 1;
            Add(groups[i], trunk + (isLast ? glyphs.LastBranch : glyphs.Branch), trunk + (isLast ? Glyphs.Gap : glyphs.Trunk));
        }
    }

    /// <summary>Components first, each alone; then the rest, alone or by kind.</summary>
    private List<IReadOnlyList<PlannedResource>> Group(IReadOnlyList<PlannedResource> siblings)
    {
        var components = siblings.Where(resource => resource.IsComponent).OrderBy(resource => resource.Name, StringComparer.Ordinal);
        var groups = new List<IReadOnlyList<PlannedResource>>(components.Select(component => new[] { component }));
        var kinds = siblings
            .Where(resource => !resource.IsComponent)
            .GroupBy(resource => (resource.Type, resource.IsRead))
            .OrderBy(kind => kind.Key.Type, StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            if (isFull || kind.Count() <= MaxSiblings)
            {
                groups.AddRange(kind.OrderBy(resource => resource.Name, StringComparer.Ordinal).Select(resource => new[] { resource }));
            }
            else
            {
                groups.Add([.. kind]);
            }
        }

        return groups;
    }

    private void Add(IReadOnlyList<PlannedResource> group, string lines, string trunk)
    {
        var resource = group[0];
        var sign = resource.IsRead ? Glyphs.Read : Glyphs.Create;
        if (group.Count > 1)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{group.Count} {TypeNames.Kind(resource.Type)}");
            var below = group.SelectMany(sibling => plan.DescendantsOf(sibling.Urn)).ToList();
            _rows.Add(new TreeRow(lines, sign, name, TypeNames.Short(resource), below));
            return;
        }

        var children = plan.ChildrenOf(resource.Urn);
        var isCollapsed = !isFull && resource.IsComponent;
        var shown = isCollapsed ? [.. children.Where(child => child.IsComponent)] : children;
        var hidden = isCollapsed ? Below(children.Where(child => !child.IsComponent)) : [];
        _rows.Add(new TreeRow(lines, sign, resource.Name, TypeNames.Short(resource), hidden) { IsComponent = resource.IsComponent });
        AddAll(shown, trunk);
    }

    private List<PlannedResource> Below(IEnumerable<PlannedResource> resources) =>
        [.. resources.SelectMany(resource => plan.DescendantsOf(resource.Urn).Prepend(resource))];
}
