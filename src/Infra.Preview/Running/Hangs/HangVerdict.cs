namespace Infra.Preview.Running.Hangs;

/// <summary>What a look at a running program says.</summary>
public enum HangVerdict
{
    /// <summary>The program does something, or has not been silent for long.</summary>
    Running,

    /// <summary>Nothing seems to go on, but this system does not show everything a program may wait for.</summary>
    Suspicious,

    /// <summary>Nothing can wake the program any more.</summary>
    Hanging,
}
