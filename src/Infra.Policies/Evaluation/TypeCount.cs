namespace Infra.Policies;

/// <summary>How many resources of a type a plan has.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Count">The number of resources, at least 1.</param>
public sealed record TypeCount(string Type, int Count);
