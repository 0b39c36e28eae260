namespace Infra.Cli.Catalog.Model;

/// <summary>The type of an argument, where that is more than a number or a text.</summary>
public sealed record CatalogType
{
    /// <summary>Its name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Summary { get; init; }

    /// <summary>What can be set, for a group of options.</summary>
    public IReadOnlyList<CatalogArgument> Parts { get; init; } = [];

    /// <summary>The values or the ways to make one, for anything else.</summary>
    public IReadOnlyList<CatalogMember> Values { get; init; } = [];
}
