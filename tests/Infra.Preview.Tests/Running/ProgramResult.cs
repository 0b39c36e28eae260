using Infra.Testing.Processes;

namespace Infra.Preview.Tests.Running;

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record ProgramResult(int ExitCode, string Out, string Error)
{
    /// <summary>What a process left behind.</summary>
    public static ProgramResult Of(CommandResult result) => new(result.ExitCode, result.Output, result.Error);

    /// <summary>Standard error without the lines and spaces that only lay it out.</summary>
    public string Problem => string.Join('\n', Error.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));
}
