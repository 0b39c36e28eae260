using Infra.Preview.Configuration.Yaml;

namespace Infra.Preview.Configuration;

/// <summary>Reads <c>Pulumi.yaml</c> by the rules of the Pulumi CLI.</summary>
internal sealed class ProjectReader
{
    private readonly string _file;
    private readonly YamlMap _root;

    private ProjectReader(string file, YamlMap root)
    {
        _file = file;
        _root = root;
    }

    public static ProjectFile Read(string path, string shownAs)
    {
        var root = YamlFile.Read(path, shownAs) switch
        {
            null => throw new ConfigurationException($"{shownAs} is empty.")
            {
                Location = new SourceLocation(shownAs),
                Fix = ["Write at least these two lines:", "  name: my-project", "  runtime: dotnet"],
            },
            YamlMap map => map,
            var other => throw new ConfigurationException($"{shownAs} is {other.Kind}.")
            {
                Location = other.Location,
                Allowed = "a map with 'name', 'runtime' and more",
            },
        };
        return new ProjectReader(shownAs, root).Read(path);
    }

    private ProjectFile Read(string path)
    {
        var name = RequiredText("name");
        CheckName(name);
        var (stackConfigDir, config) = ReadConfigSection();
        return new ProjectFile
        {
            Path = path,
            ShownAs = _file,
            Name = name.Text,
            Runtime = ReadRuntime(),
            Main = OptionalText("main"),
            StackConfigDir = stackConfigDir,
            Config = config is null ? [] : [.. config.Entries.Select(entry => DeclarationReader.Read(entry, name.Text))],
        };
    }

    private string ReadRuntime()
    {
        if (_root.Find("runtime")?.Value is YamlMap map)
        {
            return map.Find("name")?.Value is YamlScalar { IsNull: false } name
                ? name.Text
                : throw new ConfigurationException("The 'runtime' has no name.") { Location = map.Location, Allowed = "a 'name', such as dotnet" };
        }

        return RequiredText("runtime").Text;
    }

    private (string? StackConfigDir, YamlMap? Config) ReadConfigSection()
    {
        var stackConfigDir = OptionalText("stackConfigDir");
        switch (_root.Find("config")?.Value)
        {
            case null or YamlScalar { IsNull: true }:
                return (stackConfigDir, null);
            case YamlMap map:
                return (stackConfigDir, map);
            case YamlScalar folder when stackConfigDir is null && folder.Kind == "text":
                // The old way to say where the stack files are.
                return (folder.Text, null);
            case { } other:
                throw new ConfigurationException($"'config' is {other.Kind}.")
                {
                    Location = other.Location,
                    Allowed = "a map of config keys with their type, default or value",
                };
        }
    }

    private YamlScalar RequiredText(string key)
    {
        switch (_root.Find(key)?.Value)
        {
            case YamlScalar { IsNull: false } text when text.Text.Length > 0:
                return text;
            case null:
                var near = NearestName.Find(key, _root.Entries.Select(entry => entry.Key.Text));
                var found = near is null ? null : _root.Find(near)!.Key;
                throw new ConfigurationException($"{_file} has no '{key}'.")
                {
                    Location = found?.Location ?? new SourceLocation(_file),
                    Allowed = key == "name" ? "letters, digits, '-', '_' and '.'" : "dotnet",
                    Fix =
                    [
                        found is null
                            ? $"Add a line '{key}: {(key == "name" ? "my-project" : "dotnet")}'."
                            : $"Did you mean '{key}' instead of '{found.Text}'?",
                    ],
                };
            case { } other:
                throw new ConfigurationException($"'{key}' is {other.Kind}.") { Location = other.Location, Allowed = "text" };
        }
    }

    private string? OptionalText(string key) => _root.Find(key)?.Value switch
    {
        null or YamlScalar { IsNull: true } => null,
        YamlScalar text => text.Text,
        var other => throw new ConfigurationException($"'{key}' is {other.Kind}.") { Location = other.Location, Allowed = "a folder" },
    };

    private static void CheckName(YamlScalar name)
    {
        if (name.Text.Length > 100 || !name.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw new ConfigurationException("The project's name cannot be used.")
            {
                Location = name.Location,
                Allowed = "at most 100 letters, digits, '-', '_' and '.'",
            };
        }
    }
}
