using Infra.Preview.Configuration.Yaml;

namespace Infra.Preview.Configuration;

/// <summary>Reads one entry below <c>config:</c> of a project file, in its short form (a value) or its long form (a map of attributes).</summary>
internal static class DeclarationReader
{
    private static readonly string[] Attributes = ["type", "description", "items", "default", "value", "secret"];

    public static ConfigDeclaration Read(YamlEntry entry, string project)
    {
        if (!ConfigKey.TryParse(entry.Key.Text, project, out var key))
        {
            throw ConfigKeyProblem.Describe(entry.Key.Text, entry.Key.Location);
        }

        var declaration = new ConfigDeclaration(key, entry.Key.Location);
        return entry.Value switch
        {
            YamlMap map => ReadLongForm(declaration, map, string.Equals(key.Namespace, project, StringComparison.Ordinal)),
            YamlScalar { IsNull: true } => declaration,
            _ => declaration with { Value = entry.Value },
        };
    }

    private static ConfigDeclaration ReadLongForm(ConfigDeclaration declaration, YamlMap map, bool isOwn)
    {
        if (map.Entries.FirstOrDefault(entry => !Attributes.Contains(entry.Key.Text, StringComparer.Ordinal)) is { } unknown)
        {
            throw Unknown(declaration, $"attribute '{unknown.Key.Text}'", unknown.Key.Location, unknown.Key.Text, Attributes);
        }

        var (given, value) = (Value(map, "default"), Value(map, "value"));
        if (given is not null && value is not null)
        {
            throw Problem(declaration, "has both a 'default' and a 'value'", value.Location, "one of the two");
        }

        var type = map.Find("type") is { } typeEntry ? ReadType(declaration, typeEntry.Value, map.Find("items")?.Value) : null;
        if (!isOwn)
        {
            CheckForeign(declaration, map, given, value, type);
        }

        if (type is not null && (given ?? value) is { } own && !type.Accepts(own))
        {
            throw Problem(declaration, $"has a default that is {own.Kind}", own.Location, type.ToString());
        }

        return declaration with
        {
            Type = type,
            Value = given ?? value,
            IsSecret = map.Find("secret") is { } secret && ReadFlag(declaration, secret.Value),
            Description = (map.Find("description")?.Value as YamlScalar)?.Text,
        };
    }

    // A key of another package is not this project's to describe: it can only be given a value.
    private static void CheckForeign(ConfigDeclaration declaration, YamlMap map, YamlNode? given, YamlNode? value, ConfigType? type)
    {
        if (given is not null)
        {
            throw Problem(declaration, "belongs to another package and has a 'default'", given.Location, "'value'", "Write 'value' instead of 'default'.");
        }

        if (type is not null)
        {
            throw Problem(declaration, "belongs to another package and has a 'type'", map.Find("type")!.Key.Location, "'value'", "Remove the line 'type'.");
        }

        if (value is null)
        {
            throw Problem(declaration, "belongs to another package and has no 'value'", map.Location, "'value'", "Add a line 'value: …'.");
        }
    }

    private static ConfigType ReadType(ConfigDeclaration declaration, YamlNode node, YamlNode? items)
    {
        var name = (node as YamlScalar)?.Text ?? "";
        if (!ConfigType.Names.Contains(name, StringComparer.Ordinal))
        {
            throw Unknown(declaration, "type", node.Location, name, ConfigType.Names);
        }

        if (name != "array")
        {
            return new ConfigType(name);
        }

        return items switch
        {
            YamlMap map when map.Find("type") is { } type => new ConfigType(name, ReadType(declaration, type.Value, map.Find("items")?.Value)),
            null => throw Problem(
                declaration,
                "is an array and does not say of what",
                node.Location,
                "an attribute 'items' with a 'type'",
                "Add the lines 'items:' and, indented below it, 'type: string'."),
            _ => throw Problem(declaration, "has 'items' without a 'type'", items.Location, "a map with a 'type'"),
        };
    }

    private static bool ReadFlag(ConfigDeclaration declaration, YamlNode node)
    {
        return (node as YamlScalar)?.Boolean
            ?? throw Problem(declaration, $"has a 'secret' that is {node.Kind}", node.Location, "true or false");
    }

    private static YamlNode? Value(YamlMap map, string attribute) =>
        map.Find(attribute)?.Value is { } node and not YamlScalar { IsNull: true } ? node : null;

    private static ConfigurationException Unknown(
        ConfigDeclaration declaration, string what, SourceLocation location, string name, IReadOnlyList<string> known)
    {
        var near = NearestName.Find(name, known);
        return Problem(declaration, $"has an unknown {what}", location, string.Join(", ", known), near is null ? null : $"Did you mean '{near}'?");
    }

    private static ConfigurationException Problem(
        ConfigDeclaration declaration, string what, SourceLocation location, string allowed, string? fix = null)
    {
        return new ConfigurationException($"The config key '{declaration.Key}' {what}.")
        {
            Location = location,
            Allowed = allowed,
            Fix = fix is null ? [] : [fix],
        };
    }
}
