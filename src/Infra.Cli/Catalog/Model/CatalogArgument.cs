namespace Infra.Cli.Catalog.Model;

/// <summary>An argument of a component, or a part of one.</summary>
public sealed record CatalogArgument
{
    /// <summary>Its name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>Its type in C#.</summary>
    public required string Type { get; init; }

    /// <summary>True when the component cannot be made without it.</summary>
    public bool Required { get; init; }

    /// <summary>What it means.</summary>
    public required string Summary { get; init; }

    /// <summary>Which values are allowed, as the documentation says it, such as <c>1 to 1000</c>. Null when the type says all.</summary>
    public string? Range { get; init; }

    /// <summary>What holds when it is left out, in words. Null for a required argument, and where the parts have defaults of their own.</summary>
    public string? Default { get; init; }

    /// <summary>The same by tier, where the tier decides. Null where it does not.</summary>
    public CatalogTierValues? DefaultByTier { get; init; }
}

/// <summary>A value for each tier, as it is shown: <c>3 min</c>, <c>yes</c>, <c>256</c>.</summary>
/// <param name="Sandbox">In a sandbox.</param>
/// <param name="Staging">In staging.</param>
/// <param name="Production">In production.</param>
public sealed record CatalogTierValues(string Sandbox, string Staging, string Production)
{
    /// <summary>True when all three are the same.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUniform => Sandbox == Staging && Staging == Production;

    /// <summary>One value, or three with slashes between them.</summary>
    public override string ToString() => IsUniform ? Sandbox : $"{Sandbox} / {Staging} / {Production}";
}
