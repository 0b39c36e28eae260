namespace Infra.Plans;

/// <summary>What a stack export holds.</summary>
/// <param name="Plan">The resources that a program declares.</param>
/// <param name="DefaultProviders">The providers that the engine made by itself, with their settings: the region, above all.</param>
public sealed record StackState(Plan Plan, ValueList<PlannedResource> DefaultProviders);
