namespace Infra.Plans;

/// <summary>What the program or the engine said during the run.</summary>
/// <param name="Severity">How serious it is.</param>
/// <param name="Text">The message.</param>
/// <param name="Urn">The resource it is about, or null for none.</param>
public sealed record PlanMessage(MessageSeverity Severity, string Text, string? Urn = null);
