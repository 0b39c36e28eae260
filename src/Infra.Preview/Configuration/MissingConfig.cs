namespace Infra.Preview.Configuration;

/// <summary>The one message for config that a stack must have and has not.</summary>
public static class MissingConfig
{
    /// <summary>Names the key, the file to put it in and the command that does it.</summary>
    /// <param name="key">The key that the program asked for.</param>
    /// <param name="project">The project.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="stackFile">The stack file's path for messages, or null when there is none.</param>
    /// <param name="isSecret">True when the program asked for a secret.</param>
    public static ConfigurationException Describe(ConfigKey key, ProjectFile project, string stack, string? stackFile, bool isSecret = false)
    {
        ArgumentNullException.ThrowIfNull(project);
        return Describe([new ConfigDeclaration(key, new SourceLocation(project.ShownAs)) { IsSecret = isSecret }], project, stack, stackFile);
    }

    internal static ConfigurationException Describe(IReadOnlyList<ConfigDeclaration> missing, ProjectFile project, string stack, string? stackFile)
    {
        var names = missing.Select(declaration => $"'{declaration.Key}'").ToList();
        var list = names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        var file = stackFile ?? $"Pulumi.{stack}.yaml";
        var fix = new List<string>();
        foreach (var declaration in missing)
        {
            var secret = declaration.IsSecret ? "--secret " : "";
            fix.Add($"pulumi config set {secret}{declaration.Key.ShortFor(project.Name)} <{declaration.Type?.Name ?? "value"}> --stack {stack}");
        }

        var first = missing[0].Key.ShortFor(project.Name);
        fix.Add($"or for this preview only: dotnet run -- --config {first}=<value>");
        return new ConfigurationException($"Stack '{stack}' has no value for {list}.")
        {
            Location = missing[0].Location.Line == 0 ? null : missing[0].Location,
            Allowed = $"a value below 'config:' in {file}",
            Fix = fix,
        };
    }
}
