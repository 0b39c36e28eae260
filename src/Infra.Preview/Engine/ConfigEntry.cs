namespace Infra.Preview.Engine;

/// <summary>One configuration value. Structured values are JSON text, as Pulumi hands them to programs.</summary>
/// <param name="Value">The value in the clear.</param>
/// <param name="IsSecret">True when the value must show in no plan and no message.</param>
public sealed record ConfigEntry(string Value, bool IsSecret = false);
