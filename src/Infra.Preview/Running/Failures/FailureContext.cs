using Infra.Preview.Configuration;

namespace Infra.Preview.Running.Failures;

/// <summary>What is known of a run when its failures are explained.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="StackFile">Its file, or null.</param>
/// <param name="Config">Its config.</param>
/// <param name="CurrentDirectory">The folder that paths are shown relative to.</param>
internal sealed record FailureContext(ProjectFile Project, string Stack, StackFile? StackFile, StackConfiguration Config, string CurrentDirectory)
{
    /// <summary>The resources that were declared and never registered, as <c>name (type)</c>.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>The one such resource, or null when there are none or more.</summary>
    public string? OnlyPending => Pending.Count == 1 ? Pending[0] : null;

    /// <summary>Where the value of a config key stands, or null.</summary>
    public SourceLocation? PlaceOf(string key)
    {
        if (!ConfigKey.TryParse(key, Project.Name, out var parsed))
        {
            return null;
        }

        return StackFile is not null && StackFile.Config.TryGetValue(parsed, out var entry)
            ? entry.Value.Location
            : Project.Config.FirstOrDefault(declaration => declaration.Key == parsed)?.Location;
    }
}
