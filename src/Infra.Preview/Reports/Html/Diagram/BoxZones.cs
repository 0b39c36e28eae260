using System.Globalization;
using Infra.Policies;
using Infra.Preview.Scoring;

namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>The availability zones that a part of a stack stands in.</summary>
/// <param name="Names">The zones that it can be in; empty when only their number is known.</param>
/// <param name="Count">In how many of them it is.</param>
internal sealed record BoxZones(IReadOnlyList<string> Names, int Count)
{
    private static readonly ResourceType MountTarget = ResourceType.Of("aws:efs/mountTarget:MountTarget");
    private static readonly ResourceType NodeGroup = ResourceType.Of("aws:eks/nodeGroup:NodeGroup");

    /// <summary>True when the loss of one zone is the loss of the part.</summary>
    public bool IsSingle => Count == 1;

    /// <summary>The marks to draw: a letter for each zone, when it is in all that it can be in.</summary>
    public IReadOnlyList<string> Marks => Names.Count == Count ? [.. Names.Select(Short)] : [];

    /// <summary>The zones in words.</summary>
    public string Text => (Count, Names.Count) switch
    {
        (1, > 1) => string.Create(CultureInfo.InvariantCulture, $"1 of {Names.Count} zones"),
        (1, 1) => $"only zone {Short(Names[0])}",
        (1, _) => "a single zone",
        var (count, all) when all == count => $"zones {string.Join(' ', Marks)}",
        var (count, all) when all > count => string.Create(CultureInfo.InvariantCulture, $"{count} of {all} zones"),
        var (count, _) => string.Create(CultureInfo.InvariantCulture, $"{count} zones"),
    };

    /// <summary>Reads the zones of all parts of a plan; of a box with several, those of the one in the fewest.</summary>
    public static void Mark(PlanGraph graph, Func<ResourceView, DiagramBox?> boxOf)
    {
        foreach (var part in StackPart.All(graph))
        {
            if (part.Zones is { } zones && boxOf(part.Resource) is { } box)
            {
                Fewest(box, new BoxZones(part.ZoneNames ?? [], Math.Clamp(part.Copies ?? zones, 1, zones)));
            }
        }

        MarkPlaced(graph, boxOf, PartTypes.LoadBalancer, static balancer => balancer["subnets"]);
        MarkPlaced(graph, boxOf, PartTypes.Function, static function => function["vpcConfig"]["subnetIds"]);
        MarkPlaced(graph, boxOf, NodeGroup, static group => group["subnetIds"]);
        MarkAll(graph, boxOf, MountTarget, target => SubnetZones.Of(target["subnetId"], graph) ?? []);
        MarkAll(graph, boxOf, PartTypes.Subnet, static subnet => SubnetZones.Of(subnet) is { } zone ? [zone] : []);
    }

    // What AWS spreads over all the subnets that it is given.
    private static void MarkPlaced(PlanGraph graph, Func<ResourceView, DiagramBox?> boxOf, ResourceType type, Func<ResourceView, Property> subnets)
    {
        foreach (var resource in graph.OfType(type))
        {
            if (boxOf(resource) is { } box && SubnetZones.Of(subnets(resource), graph) is { } names)
            {
                Fewest(box, new BoxZones(names, names.Count));
            }
        }
    }

    // What has a resource in each zone.
    private static void MarkAll(PlanGraph graph, Func<ResourceView, DiagramBox?> boxOf, ResourceType type, Func<ResourceView, IReadOnlyList<string>> zonesOf)
    {
        foreach (var same in graph.OfType(type).GroupBy(boxOf).Where(static same => same.Key is not null))
        {
            var names = same.SelectMany(zonesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (names.Count > 0)
            {
                Fewest(same.Key!, new BoxZones(names, names.Count));
            }
        }
    }

    private static void Fewest(DiagramBox box, BoxZones zones)
    {
        if (box.Zones is null || zones.Count < box.Zones.Count)
        {
            box.Zones = zones;
        }
    }

    // eu-west-1a is zone a, euw1-az1 is zone az1.
    private static string Short(string zone)
    {
        var end = zone[(zone.LastIndexOf('-') + 1)..];
        return end is [>= '0' and <= '9', >= 'a' and <= 'z'] ? end[1..] : end.Length > 0 ? end : zone;
    }
}
