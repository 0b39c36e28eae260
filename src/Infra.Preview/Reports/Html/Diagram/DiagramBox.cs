namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>A box of the diagram.</summary>
/// <param name="Key">What arrows refer to: a URN, or a key of its own.</param>
/// <param name="Name">The first line.</param>
/// <param name="Kind">The second line.</param>
internal sealed record DiagramBox(string Key, string Name, string Kind)
{
    /// <summary>The network it is drawn in, or null.</summary>
    public string? Network { get; set; }

    /// <summary>True for a network, which is a frame.</summary>
    public bool IsNetwork { get; init; }

    /// <summary>True for what only watches others.</summary>
    public bool IsMonitor { get; init; }

    /// <summary>True for the world outside.</summary>
    public bool IsInternet { get; init; }

    /// <summary>True when something watches it.</summary>
    public bool IsWatched { get; set; }

    /// <summary>True when a deployment changes something in it.</summary>
    public bool IsChanged { get; set; }

    /// <summary>How many resources are in it.</summary>
    public int Resources { get; set; }
}

/// <summary>An arrow of the diagram.</summary>
/// <param name="From">The key of the box that uses.</param>
/// <param name="To">The key of the box that is used.</param>
/// <param name="Label">How, or empty.</param>
internal sealed record DiagramArrow(string From, string To, string Label);
