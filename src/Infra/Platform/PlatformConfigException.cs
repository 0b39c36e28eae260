using Pulumi;

namespace Infra;

/// <summary>The stack lacks configuration that every component needs, or has values that are not allowed. The message lists all of it.</summary>
public sealed class PlatformConfigException : RunException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="problems">One line per key: what is wrong and the command that puts it right.</param>
    public PlatformConfigException(string stack, IReadOnlyList<string> problems)
        : base($"Stack '{stack}' is not configured for the platform:\n" + string.Join('\n', problems.Select(problem => $"  - {problem}")))
    {
        Problems = problems;
    }

    /// <summary>One line per key.</summary>
    public IReadOnlyList<string> Problems { get; }
}
