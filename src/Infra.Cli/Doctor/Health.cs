namespace Infra.Cli.Doctor;

/// <summary>Whether something is in order.</summary>
internal enum Health
{
    /// <summary>In order.</summary>
    Ok,

    /// <summary>Not in order; previews work all the same.</summary>
    Warn,

    /// <summary>Not in order, and in the way.</summary>
    Fail,
}
