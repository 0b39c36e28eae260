namespace Infra.Preview.Configuration;

/// <summary>All config values of a stack as a program gets them.</summary>
public sealed record StackConfiguration
{
    /// <summary>The values by <c>namespace:name</c>; maps and lists as JSON text, encrypted values as symbols such as <c>${config.token}</c>.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>The keys that are secret, sorted.</summary>
    public required IReadOnlyList<string> SecretKeys { get; init; }

    /// <summary>The keys whose value is encrypted in the stack file, so that the program gets a symbol; sorted.</summary>
    public required IReadOnlyList<string> MaskedKeys { get; init; }

    /// <summary>The secret values that are known here in the clear: no message may show them.</summary>
    public required IReadOnlyList<string> SecretValues { get; init; }

    /// <summary>What looks wrong and stops nothing, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Puts together the project's own values, the stack file's and those of the command line, later ones winning.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="stackFile">The stack's file, or null when it has none.</param>
    /// <param name="overrides">Values from the command line; of the same key the last wins.</param>
    /// <exception cref="ConfigurationException">A value is missing or has the wrong type.</exception>
    public static StackConfiguration Resolve(ProjectFile project, string stack, StackFile? stackFile, IEnumerable<ConfigOverride> overrides) =>
        new ConfigResolver(project, stack, stackFile).Resolve(overrides);
}
