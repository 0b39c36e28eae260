using System.Globalization;
using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Scoring;
using Infra.Preview.Terminal;

namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>A stack as an architect draws it: components and groups of raw resources as boxes, who uses whom as arrows, networks as frames.</summary>
internal sealed class ArchitectureGraph
{
    private const string NetworkType = "infra:network:Network";
    private const string StackReferenceType = "pulumi:pulumi:StackReference";
    private const string OtherStack = "stack";
    private const string BalancerType = "infra:service:LoadBalancer";
    private const string ServiceArea = "service";
    private const string MonitoringArea = "monitoring";
    private static readonly ResourceType SecurityGroup = ResourceType.Of("aws:ec2/securityGroup:SecurityGroup");

    private readonly Plan _plan;
    private readonly Dictionary<string, DiagramBox> _boxByUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiagramBox> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), DiagramArrow> _arrows = [];

    private ArchitectureGraph(Plan plan) => _plan = plan;

    /// <summary>The boxes, sorted by key.</summary>
    public IReadOnlyList<DiagramBox> Boxes { get; private set; } = [];

    /// <summary>The arrows, sorted.</summary>
    public IReadOnlyList<DiagramArrow> Arrows { get; private set; } = [];

    /// <summary>Reads the graph of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="changes">What changes, to mark boxes with; null without a baseline.</param>
    public static ArchitectureGraph Of(PlanGraph plan, PlanChanges? changes)
    {
        var graph = new ArchitectureGraph(plan.Plan);
        foreach (var resource in plan.Plan.Resources.Where(static resource => !resource.IsStack && !resource.IsProvider))
        {
            graph.Place(resource, changes);
        }

        foreach (var resource in plan.Plan.Resources)
        {
            graph.Connect(resource);
        }

        graph.FindInternet(plan);
        graph.FindNetworks();
        graph.FindSharedNetwork(plan);
        BoxZones.Mark(plan, resource => graph._boxByUrn.GetValueOrDefault(resource.Urn));
        graph.Sort();
        return graph;
    }

    /// <summary>Which of the boxes a resource is drawn in; -1 for none.</summary>
    public int NumberOf(PlannedResource resource) => _boxByUrn.TryGetValue(resource.Urn, out var box) ? NumberOf(box) : -1;

    /// <summary>Which of the boxes this is.</summary>
    public int NumberOf(DiagramBox box) => _numbers[box.Key];

    private void Place(PlannedResource resource, PlanChanges? changes)
    {
        var top = Top(resource);
        var key = top.IsComponent || top.Type == StackReferenceType ? top.Urn : $"raw:{TypeNames.Kind(top.Type)}";
        if (!_boxes.TryGetValue(key, out var box))
        {
            _boxes[key] = box = top.IsComponent ? Component(key, top)
                : top.Type == StackReferenceType ? new DiagramBox(key, top.Name[(top.Name.IndexOf('/', StringComparison.Ordinal) + 1)..], "other stack", OtherStack)
                : new DiagramBox(key, TypeNames.Kind(top.Type), "outside components", "");
        }

        _boxByUrn[resource.Urn] = box;
        if (!resource.IsComponent)
        {
            box.Resources++;
            box.IsChanged |= changes?.Find(resource.Urn) is { Operation: not ChangeOperation.Same };
        }
    }

    private static DiagramBox Component(string key, PlannedResource component)
    {
        var area = component.Type.Split(':') is ["infra", var middle, _] ? middle : "";
        return new DiagramBox(key, component.Name, TypeNames.Short(component), area) { IsNetwork = component.Type == NetworkType, IsMonitor = area == MonitoringArea, IsBalancer = component.Type == BalancerType };
    }

    private PlannedResource Top(PlannedResource resource)
    {
        var top = resource;
        for (var parent = _plan.ParentOf(resource); parent is { IsStack: false }; parent = _plan.ParentOf(parent))
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

    private void Add(DiagramBox from, string toUrn, string label)
    {
        if (!_boxByUrn.TryGetValue(toUrn, out var to) || from == to)
        {
            return;
        }

        // A service names the load balancer that its requests come through.
        (from, to) = to.IsBalancer && from.Area == ServiceArea && label.Length == 0 ? (to, from) : (from, to);
        if (label.Length > 0 || !_arrows.ContainsKey((from.Key, to.Key)))
        {
            _arrows[(from.Key, to.Key)] = new DiagramArrow(from, to, label);
        }
    }

    // Whatever uses a network is drawn inside it, not joined to it; whatever watches is said in the box.
    private void FindNetworks()
    {
        foreach (var (key, arrow) in _arrows.ToList())
        {
            if (arrow.From.IsMonitor)
            {
                arrow.To.IsWatched = true;
                _arrows.Remove(key);
            }
            else if (arrow.To.IsNetwork)
            {
                arrow.From.Network ??= arrow.From.IsGlobal || arrow.From.IsNetwork ? null : arrow.To;
                _arrows.Remove(key);
            }
        }
    }

    // The network of another stack has no resource here that one could refer to. Where it is the only one, what has a security group is in it, and that this is
    // told by the other stack goes without saying.
    private void FindSharedNetwork(PlanGraph plan)
    {
        if (_boxes.Values.Where(static box => box.IsNetwork).ToList() is not [{ Resources: 0 } network])
        {
            return;
        }

        foreach (var box in plan.OfType(SecurityGroup).Select(group => _boxByUrn[group.Urn]).Where(static box => !box.IsGlobal))
        {
            box.Network = network;
        }

        foreach (var (key, _) in _arrows.Where(arrow => arrow.Value.From.Network == network && arrow.Value.To.Area == OtherStack).ToList())
        {
            _arrows.Remove(key);
        }
    }

    private void FindInternet(PlanGraph plan)
    {
        foreach (var distribution in plan.OfType(PartTypes.Distribution))
        {
            _boxByUrn[distribution.Urn].IsGlobal = true;
            Serve(distribution);
        }

        foreach (var balancer in plan.OfType(PartTypes.LoadBalancer).Where(static balancer => !balancer["internal"].IsTrue().IsYes))
        {
            Serve(balancer);
        }
    }

    private void Serve(ResourceView resource)
    {
        const string Key = "internet";
        var box = _boxByUrn[resource.Urn];
        _boxes.TryAdd(Key, new DiagramBox(Key, "Internet", "", Key));
        _arrows.TryAdd((Key, box.Key), new DiagramArrow(_boxes[Key], box, "HTTPS"));
    }

    private void Sort()
    {
        Boxes = [.. _boxes.Values.OrderBy(static box => box.Key, StringComparer.Ordinal)];
        foreach (var box in Boxes)
        {
            _numbers.Add(box.Key, _numbers.Count);
        }

        Arrows = [.. _arrows.Values.OrderBy(arrow => NumberOf(arrow.From)).ThenBy(arrow => NumberOf(arrow.To))];
    }

    // ReadWrite becomes "read write".
    private static string Words(string text) =>
        string.Concat(text.Select((character, i) => i > 0 && char.IsUpper(character) ? $" {char.ToLowerInvariant(character)}" : char.ToLower(character, CultureInfo.InvariantCulture).ToString()));
}
