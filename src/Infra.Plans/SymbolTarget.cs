namespace Infra.Plans;

/// <summary>What a symbol in a plan's texts stands for.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Property">The output's path in the provider's spelling.</param>
public sealed record SymbolTarget(string Urn, string Property);
