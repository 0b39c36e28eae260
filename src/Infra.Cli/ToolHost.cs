#pragma warning disable RS0030 // The one place where the tool meets the environment of its process.
using System.Collections;
using Infra.Preview.Running;

namespace Infra.Cli;

/// <summary>What the tool needs of the process it runs in.</summary>
public sealed record ToolHost
{
    /// <summary>The writers, what they can show, the current folder and the clock.</summary>
    public required RunnerHost Terminal { get; init; }

    /// <summary>The environment of the processes that the tool starts: <c>PATH</c> says which <c>dotnet</c> and which <c>pulumi</c>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The host of this process.</summary>
    public static ToolHost OfProcess() => new()
    {
        Terminal = ConsoleHost.Create(),
        Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
    };
}
