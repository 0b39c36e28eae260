namespace Infra.Preview.Engine.Symbols;

/// <summary>A symbol found in a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">The position after it.</param>
/// <param name="Urn">The resource it belongs to.</param>
/// <param name="Property">The output's path.</param>
internal readonly record struct SymbolMatch(int Start, int End, string Urn, string Property);
