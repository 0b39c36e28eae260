namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>A box of the diagram.</summary>
/// <param name="key">Its key.</param>
/// <param name="name">Its name.</param>
/// <param name="kind">Its kind.</param>
/// <param name="area">Its area.</param>
internal sealed class DiagramBox(string key, string name, string kind, string area)
{
    /// <summary>What no other box has: a URN, or a key of its own.</summary>
    public string Key { get; } = key;

    /// <summary>The first line.</summary>
    public string Name { get; } = name;

    /// <summary>The second line, or empty.</summary>
    public string Kind { get; } = kind;

    /// <summary>What sort of thing it is, which decides its icon: the middle of a component's type token, or empty.</summary>
    public string Area { get; } = area;

    /// <summary>The network it is drawn in, or null.</summary>
    public DiagramBox? Network { get; set; }

    /// <summary>True for a network, which is a frame when something is drawn in it.</summary>
    public bool IsNetwork { get; init; }

    /// <summary>True for what only watches others.</summary>
    public bool IsMonitor { get; init; }

    /// <summary>True for a load balancer that several services share.</summary>
    public bool IsBalancer { get; init; }

    /// <summary>True for what AWS runs outside of Regions, so that it is in no network.</summary>
    public bool IsGlobal { get; set; }

    /// <summary>True when something watches it.</summary>
    public bool IsWatched { get; set; }

    /// <summary>True when a deployment changes something in it.</summary>
    public bool IsChanged { get; set; }

    /// <summary>How many resources are in it; 0 for the world outside.</summary>
    public int Resources { get; set; }

    /// <summary>In which availability zones it stands; null when the plan does not tell, or AWS sees to it.</summary>
    public BoxZones? Zones { get; set; }
}

/// <summary>An arrow of the diagram.</summary>
/// <param name="From">The box that uses.</param>
/// <param name="To">The box that is used.</param>
/// <param name="Label">How, or empty.</param>
internal sealed record DiagramArrow(DiagramBox From, DiagramBox To, string Label);
