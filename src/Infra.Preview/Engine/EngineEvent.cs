using Infra.Plans;

namespace Infra.Preview.Engine;

/// <summary>A step of a preview, for those who show its progress. Texts hold no secrets.</summary>
public abstract record EngineEvent
{
    private protected EngineEvent()
    {
    }
}

/// <summary>A resource was registered or read.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Parent">Its parent's URN, or null.</param>
/// <param name="Kind">What it is to the engine.</param>
/// <param name="IsRead">True when it is only read.</param>
public sealed record ResourceSeen(string Urn, string Type, string Name, string? Parent, ResourceKind Kind, bool IsRead) : EngineEvent;

/// <summary>A component, or the stack, has registered its outputs: nothing more is expected of it.</summary>
/// <param name="Urn">Its URN.</param>
public sealed record OutputsSeen(string Urn) : EngineEvent;

/// <summary>The program or the engine said something.</summary>
/// <param name="Message">What it said.</param>
/// <param name="IsEphemeral">True for a line of progress, which the plan does not keep.</param>
public sealed record MessageSeen(PlanMessage Message, bool IsEphemeral) : EngineEvent;

/// <summary>The program has declared everything.</summary>
public sealed record ProgramFinished : EngineEvent;
