namespace Infra.Testing.Node;

/// <summary>What a Node program left behind.</summary>
public sealed record NodeRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output of a program that must have succeeded, without the last line break.</summary>
    public string RequireSuccess()
    {
        return ExitCode == 0
            ? Output.TrimEnd()
            : throw new InvalidOperationException($"The Node program ended with exit code {ExitCode}.\n{Output}\n{Error}");
    }
}
