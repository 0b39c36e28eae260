namespace Infra.Plans;

/// <summary>How serious a message is; an error fails the run.</summary>
public enum MessageSeverity
{
    /// <summary>For those who develop the program.</summary>
    Debug,

    /// <summary>For information.</summary>
    Info,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>The run failed.</summary>
    Error,
}
