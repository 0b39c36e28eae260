using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>Outputs of a resource, by its URN or for all of a type.</summary>
public sealed record ResourceFixture
{
    /// <summary>The resource this is for; null for all of <see cref="Type"/>.</summary>
    public string? Urn { get; init; }

    /// <summary>The type this is for; null when <see cref="Urn"/> says which.</summary>
    public string? Type { get; init; }

    /// <summary>The id to answer, or null to leave it.</summary>
    public string? Id { get; init; }

    /// <summary>Outputs to answer by property.</summary>
    public MapValue Outputs { get; init; } = MapValue.Empty;
}
