using System.Globalization;
using Infra.Plans;
using Infra.Preview.Terminal;

namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>A stack as an architect draws it: components and groups of raw resources as boxes, who uses whom as arrows, networks as frames.</summary>
internal sealed class ArchitectureGraph
{
    private const string NetworkType = "infra:network:Network";
    private const string MonitoringArea = "infra:monitoring:";

    private readonly Plan _plan;
    private readonly Dictionary<string, string> _boxByUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiagramBox> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), string> _arrows = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private ArchitectureGraph(Plan plan) => _plan = plan;

    /// <summary>The boxes, sorted by key.</summary>
    public IReadOnlyList<DiagramBox> Boxes { get; private set; } = [];

    /// <summary>The arrows, sorted.</summary>
    public IReadOnlyList<DiagramArrow> Arrows =>
    [
        .. _arrows.Select(static arrow => new DiagramArrow(arrow.Key.From, arrow.Key.To, arrow.Value))
            .OrderBy(static arrow => arrow.From, StringComparer.Ordinal).ThenBy(static arrow => arrow.To, StringComparer.Ordinal),
    ];

    /// <summary>Reads the graph of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="changes">What changes, to mark boxes with; null without a baseline.</param>
    public static ArchitectureGraph Of(Plan plan, PlanChanges? changes)
    {
        var graph = new ArchitectureGraph(plan);
        foreach (var resource in plan.Resources.Where(static resource => !resource.IsStack && !resource.IsProvider))
        {
            graph.Place(resource, changes);
        }

        foreach (var resource in plan.Resources)
        {
            graph.Connect(resource);
        }

        graph.FindNetworks();
        graph.FindInternet();
        graph.Number();
        return graph;
    }

    /// <summary>Which of the boxes a resource is drawn in; -1 for none.</summary>
    public int NumberOf(PlannedResource resource) => _boxByUrn.TryGetValue(resource.Urn, out var key) ? _numbers[key] : -1;

    /// <summary>Which of the boxes this is.</summary>
    public int NumberOf(DiagramBox box) => _numbers[box.Key];

    private void Number()
    {
        Boxes = [.. _boxes.Values.OrderBy(static box => box.Key, StringComparer.Ordinal)];
        foreach (var box in Boxes)
        {
            _numbers.Add(box.Key, _numbers.Count);
        }
    }

    private void Place(PlannedResource resource, PlanChanges? changes)
    {
        var top = Top(_plan, resource);
        var key = KeyOf(top);
        _boxByUrn[resource.Urn] = key;
        if (!_boxes.TryGetValue(key, out var box))
        {
            _boxes[key] = box = top.IsComponent
                ? new DiagramBox(key, top.Name, TypeNames.Short(top)) { IsNetwork = top.Type == NetworkType, IsMonitor = top.Type.StartsWith(MonitoringArea, StringComparison.Ordinal) }
                : new DiagramBox(key, TypeNames.Kind(top.Type), "outside components");
        }

        if (!resource.IsComponent)
        {
            box.Resources++;
            box.IsChanged |= changes?.Find(resource.Urn) is { Operation: not ChangeOperation.Same };
        }
    }

    private static string KeyOf(PlannedResource top) => top.IsComponent ? top.Urn : $"raw:{TypeNames.Kind(top.Type)}";

    private static PlannedResource Top(Plan plan, PlannedResource resource)
    {
        var top = resource;
        for (var parent = plan.ParentOf(resource); parent is { IsStack: false }; parent = plan.ParentOf(parent))
        {
            top = parent;
        }

        return top;
    }

    private void Connect(PlannedResource resource)
    {
        if (!_boxByUrn.TryGetValue(resource.Urn, out var from))
        {
            return;
        }

        foreach (var needed in resource.Dependencies)
        {
            Add(from, needed, "");
        }

        // What a workload says of its links itself is better than what its resources happen to mention.
        foreach (var link in resource.Outputs.Find("links") is ListValue links ? links.OfType<MapValue>() : [])
        {
            if (link.Find("target") is StringValue target && link.Find("access") is StringValue access)
            {
                Add(from, target.Text, Words(access.Text));
            }
        }
    }

    private void Add(string from, string toUrn, string label)
    {
        if (_boxByUrn.TryGetValue(toUrn, out var to) && from != to && (label.Length > 0 || !_arrows.ContainsKey((from, to))))
        {
            _arrows[(from, to)] = label;
        }
    }

    // Whatever uses a network is drawn inside it, not joined to it; whatever watches is said in the box.
    private void FindNetworks()
    {
        foreach (var (from, to) in _arrows.Keys.ToList())
        {
            if (_boxes[from].IsMonitor)
            {
                _boxes[to].IsWatched = true;
                _arrows.Remove((from, to));
            }
            else if (_boxes[to].IsNetwork)
            {
                _boxes[from].Network ??= to;
                _arrows.Remove((from, to));
            }
        }
    }

    private void FindInternet()
    {
        foreach (var resource in _plan.Resources.Where(IsPublic))
        {
            const string Internet = "internet";
            _boxes.TryAdd(Internet, new DiagramBox(Internet, "Internet", "") { IsInternet = true });
            _arrows.TryAdd((Internet, _boxByUrn[resource.Urn]), "HTTPS");
        }
    }

    private bool IsPublic(PlannedResource resource) => _boxByUrn.ContainsKey(resource.Urn) && (resource.Type switch
    {
        "aws:cloudfront/distribution:Distribution" => true,
        "aws:lb/loadBalancer:LoadBalancer" => resource.Inputs.Find("internal") is not BoolValue { Value: true },
        _ => false,
    });

    // ReadWrite becomes "read write".
    private static string Words(string text) =>
        string.Concat(text.Select((character, i) => i > 0 && char.IsUpper(character) ? $" {char.ToLowerInvariant(character)}" : char.ToLower(character, CultureInfo.InvariantCulture).ToString()));
}
