namespace Infra.Preview.Configuration;

/// <summary>The name of a config value: a namespace (the project, or a package such as <c>aws</c>) and a name.</summary>
/// <param name="Namespace">The part before the colon.</param>
/// <param name="Name">The part after it.</param>
public readonly record struct ConfigKey(string Namespace, string Name)
{
    /// <summary>Reads <c>name</c>, <c>namespace:name</c> or the old form <c>namespace:config:name</c>.</summary>
    /// <param name="text">The key as written.</param>
    /// <param name="project">The namespace of a key that names none.</param>
    /// <param name="key">The key.</param>
    /// <returns>False when the text is no key.</returns>
    public static bool TryParse(string text, string project, out ConfigKey key)
    {
        ArgumentNullException.ThrowIfNull(text);
        key = text.Split(':') switch
        {
            [var name] => new ConfigKey(project, name),
            [var space, var name] => new ConfigKey(space, name),
            [var space, "config", var name] => new ConfigKey(space, name),
            _ => default,
        };
        return !string.IsNullOrWhiteSpace(key.Namespace) && !string.IsNullOrWhiteSpace(key.Name);
    }

    /// <summary>The key as a person writes it in a project: without the namespace when that is the project.</summary>
    public string ShortFor(string project) => string.Equals(Namespace, project, StringComparison.Ordinal) ? Name : ToString();

    /// <summary><c>namespace:name</c>.</summary>
    public override string ToString() => $"{Namespace}:{Name}";
}
