using Infra.Preview.Configuration.Yaml;

namespace Infra.Preview.Configuration;

/// <summary>What a stack file (<c>Pulumi.dev.yaml</c>) says. The keys that only encryption needs are ignored.</summary>
public sealed class StackFile
{
    private static readonly string[] KnownKeys = ["config", "secretsprovider", "encryptedkey", "encryptionsalt", "environment"];

    private StackFile(string shownAs, IReadOnlyDictionary<ConfigKey, YamlEntry> config, IReadOnlyList<string> warnings)
    {
        ShownAs = shownAs;
        Config = config;
        Warnings = warnings;
    }

    /// <summary>The file's path for messages.</summary>
    public string ShownAs { get; }

    /// <summary>What stands in the file and has no effect on a preview, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; }

    internal IReadOnlyDictionary<ConfigKey, YamlEntry> Config { get; }

    /// <summary>Reads a stack file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="project">The project's name, the namespace of keys without one.</param>
    /// <param name="shownAs">The path for messages; the file's own by default.</param>
    /// <exception cref="ConfigurationException">The file is no stack file.</exception>
    public static StackFile Read(string path, string project, string? shownAs = null)
    {
        shownAs ??= path;
        var root = YamlFile.Read(path, shownAs);
        if (root is not (null or YamlMap))
        {
            throw new ConfigurationException($"{shownAs} is {root.Kind}.") { Location = root.Location, Allowed = "a map with 'config'" };
        }

        var map = root as YamlMap;
        return new StackFile(shownAs, ReadConfig(map?.Find("config")?.Value, project), map is null ? [] : [.. Unused(map)]);
    }

    private static Dictionary<ConfigKey, YamlEntry> ReadConfig(YamlNode? node, string project)
    {
        var config = new Dictionary<ConfigKey, YamlEntry>();
        switch (node)
        {
            case null or YamlScalar { IsNull: true }:
                return config;
            case not YamlMap:
                throw new ConfigurationException($"'config' is {node.Kind}.") { Location = node.Location, Allowed = "a map of config keys to values" };
        }

        foreach (var entry in ((YamlMap)node).Entries)
        {
            if (!ConfigKey.TryParse(entry.Key.Text, project, out var key))
            {
                throw ConfigKeyProblem.Describe(entry.Key.Text, entry.Key.Location);
            }

            if (!config.TryAdd(key, entry))
            {
                throw new ConfigurationException($"The config key '{key}' stands twice, as '{config[key].Key.Text}' and as '{entry.Key.Text}'.")
                {
                    Location = entry.Key.Location,
                    Allowed = "each key once",
                    Fix = [$"Remove this line or line {config[key].Key.Location.Line}."],
                };
            }
        }

        return config;
    }

    private static IEnumerable<string> Unused(YamlMap map)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (!KnownKeys.Contains(key.Text, StringComparer.Ordinal))
            {
                yield return $"{key.Location}: '{key.Text}' stands outside 'config:' and has no effect.";
            }
            else if (key.Text == "environment" && value is not YamlScalar { IsNull: true })
            {
                yield return $"{key.Location}: environments (Pulumi ESC) are not opened offline; give the values a preview needs with --config.";
            }
        }
    }
}
