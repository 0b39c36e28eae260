using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>One property that a resource answers.</summary>
/// <param name="Type">What its value is.</param>
/// <param name="IsOptional">True when it may be null: an optional input that was left out, as a rule.</param>
public sealed record OutputShape(UnknownType Type, bool IsOptional);
