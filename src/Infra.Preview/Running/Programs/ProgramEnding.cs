namespace Infra.Preview.Running;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; of no interest when there is a problem or an exception.</param>
public sealed record ProgramEnding(int ExitCode)
{
    /// <summary>Why it did not end by itself, or could not start; null when it did.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What came out of it, or null.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The end of what it wrote to standard error, where that is known: the only trace of a process that dies.</summary>
    public string LastWords { get; init; } = "";
}
