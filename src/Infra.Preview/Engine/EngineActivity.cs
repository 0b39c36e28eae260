using Infra.Plans;

namespace Infra.Preview.Engine;

/// <summary>What the engine sees of a program at one moment: enough to tell a hang and to name what it hangs on.</summary>
public sealed record EngineActivity
{
    /// <summary>When the program last called, or was last answered.</summary>
    public required DateTimeOffset LastActivity { get; init; }

    /// <summary>The time since then.</summary>
    public required TimeSpan Idle { get; init; }

    /// <summary>Calls of the program that the engine has not answered yet; while there are any, the program waits for the engine.</summary>
    public required int CallsInFlight { get; init; }

    /// <summary>True once the program has said that it declared everything.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>How many resources are registered or read.</summary>
    public required int ResourceCount { get; init; }

    /// <summary>The URN that was registered last, or null.</summary>
    public required string? LastResource { get; init; }

    /// <summary>URNs of components, the stack among them, that have not registered their outputs; sorted.</summary>
    public required ValueList<string> AwaitedOutputs { get; init; }

    /// <summary>Functions of the program that the engine has called and that have not returned; sorted.</summary>
    public required ValueList<string> RunningCallbacks { get; init; }

    /// <summary>
    /// True when nothing is going on although the program has not finished: no call in flight and none for the given time.
    /// A program that computes, or waits for something other than the engine, looks the same.
    /// </summary>
    public bool IsIdleFor(TimeSpan time) => !IsFinished && CallsInFlight == 0 && Idle >= time;
}
