using System.Text;

namespace Infra.Testing.Processes;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Bytes">Its standard output, byte by byte.</param>
/// <param name="Error">Its standard error.</param>
public sealed record CommandResult(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>Its standard output as text.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);
}
