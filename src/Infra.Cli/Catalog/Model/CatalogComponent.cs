namespace Infra.Cli.Catalog.Model;

/// <summary>A component, as its code describes it.</summary>
public sealed record CatalogComponent
{
    /// <summary>The name of the class, such as <c>Queue</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its type in plans and state, such as <c>infra:queue:Queue</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The package that has it, such as <c>Infra</c>.</summary>
    public required string Package { get; init; }

    /// <summary>The namespace to use.</summary>
    public required string Namespace { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>Its page, from the root of the repository. Null when it has none.</summary>
    public string? Docs { get; init; }

    /// <summary>What it can be told: its own arguments first, what all components have last.</summary>
    public IReadOnlyList<CatalogArgument> Arguments { get; init; } = [];

    /// <summary>The types of arguments that have parts, or a list of allowed values.</summary>
    public IReadOnlyList<CatalogType> Types { get; init; } = [];

    /// <summary>All numbers and choices that the tier decides.</summary>
    public IReadOnlyList<CatalogDefault> Defaults { get; init; } = [];

    /// <summary>What other code can use of it.</summary>
    public IReadOnlyList<CatalogMember> Outputs { get; init; } = [];

    /// <summary>How workloads link to it. None for what cannot be linked to.</summary>
    public IReadOnlyList<CatalogLink> Links { get; init; } = [];

    /// <summary>What <c>Alarms</c> watches about it, with the thresholds of production.</summary>
    public IReadOnlyList<CatalogSignal> Signals { get; init; } = [];

    /// <summary>How it is made from what exists already. None for what always creates.</summary>
    public IReadOnlyList<CatalogMember> Existing { get; init; } = [];
}
