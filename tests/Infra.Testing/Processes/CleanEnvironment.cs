using System.Collections;

namespace Infra.Testing.Processes;

/// <summary>The environment of the test process for programs that tests start.</summary>
public static class CleanEnvironment
{
    /// <summary>
    /// The variables, without those of an engine: a preview inside the test process names its engine in the environment, and a program that is started
    /// meanwhile is to start its own.
    /// </summary>
    public static Dictionary<string, string> Variables()
    {
#pragma warning disable RS0030 // A process needs a PATH; no plan comes of it.
        var variables = Environment.GetEnvironmentVariables();
#pragma warning restore RS0030
        return variables.Cast<DictionaryEntry>()
            .Where(entry => !((string)entry.Key).StartsWith("PULUMI_", StringComparison.Ordinal))
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
    }
}
