using System.Globalization;
using Infra.Plans;
using Infra.Preview.Configuration.Yaml;
using Infra.Preview.Providers;

namespace Infra.Preview.Configuration;

/// <summary>Reads a fixtures file. Nothing in it is optional by being misspelt: an unknown key is refused.</summary>
internal sealed class FixturesReader
{
    private readonly Dictionary<string, SourceLocation> _names = new(StringComparer.Ordinal);

    private FixturesReader()
    {
    }

    public static FixturesFile Read(string path, string shownAs)
    {
        var reader = new FixturesReader();
        var content = YamlFile.Read(path, shownAs) is { } root ? reader.ReadRoot(root) : Fixtures.None;
        return new FixturesFile(shownAs, content, reader._names);
    }

    private Fixtures ReadRoot(YamlNode root)
    {
        var map = Map(root, "the file", "region", "accountId", "availabilityZones", "invokes", "stackReferences", "resources");
        return new Fixtures
        {
            Region = Text(map, "region"),
            AccountId = Text(map, "accountId"),
            AvailabilityZones = Texts(map, "availabilityZones"),
            Invokes = Items(map, "invokes").Select(ReadInvoke).ToValueList(),
            StackReferences = ValueMap.Create(Entries(map, "stackReferences").Select(entry => KeyValuePair.Create(entry.Key.Text, ReadStack(entry)))),
            Resources = Items(map, "resources").Select(ReadResource).ToValueList(),
        };
    }

    private InvokeFixture ReadInvoke(YamlNode node)
    {
        var map = Map(node, "an item of 'invokes'", "token", "args", "result");
        return new InvokeFixture(Named(map, "token"), Values(map, "result"), map.Find("args") is null ? null : Values(map, "args"));
    }

    private static StackFixture ReadStack(YamlEntry entry)
    {
        var map = Map(entry.Value, $"the stack '{entry.Key.Text}'", "outputs", "secretOutputs");
        return new StackFixture(Values(map, "outputs"), Texts(map, "secretOutputs"));
    }

    private ResourceFixture ReadResource(YamlNode node)
    {
        var map = Map(node, "an item of 'resources'", "type", "urn", "id", "outputs");
        if (map.Find("type") is null == map.Find("urn") is null)
        {
            throw new ConfigurationException("An item of 'resources' does not say which resource it is for.")
            {
                Location = map.Location,
                Allowed = "either a 'type' or a 'urn'",
            };
        }

        return new ResourceFixture
        {
            Type = map.Find("type") is null ? null : Named(map, "type"),
            Urn = map.Find("urn") is null ? null : Named(map, "urn"),
            Id = Text(map, "id"),
            Outputs = Values(map, "outputs"),
        };
    }

    private string Named(YamlMap map, string key)
    {
        if (map.Find(key)?.Value is not YamlScalar { IsNull: false } name)
        {
            throw new ConfigurationException($"'{key}' is missing.") { Location = map.Find(key)?.Value.Location ?? map.Location, Allowed = "text" };
        }

        _names.TryAdd(name.Text, name.Location);
        return name.Text;
    }

    private static YamlMap Map(YamlNode node, string what, params string[] keys)
    {
        if (node is not YamlMap map)
        {
            throw new ConfigurationException($"{char.ToUpperInvariant(what[0])}{what[1..]} is {node.Kind}.")
            {
                Location = node.Location,
                Allowed = $"a map with {string.Join(", ", keys)}",
            };
        }

        if (map.Entries.FirstOrDefault(entry => !keys.Contains(entry.Key.Text, StringComparer.Ordinal)) is { } unknown)
        {
            var near = NearestName.Find(unknown.Key.Text, keys);
            throw new ConfigurationException($"Fixtures have no '{unknown.Key.Text}'.")
            {
                Location = unknown.Key.Location,
                Allowed = string.Join(", ", keys),
                Fix = near is null ? [] : [$"Did you mean '{near}'?"],
            };
        }

        return map;
    }

    private static string? Text(YamlMap map, string key) => map.Find(key)?.Value switch
    {
        null => null,
        YamlScalar { IsNull: false } text => text.Text,
        var other => throw new ConfigurationException($"'{key}' is {other.Kind}.") { Location = other.Location, Allowed = "text" },
    };

    private static ValueList<string> Texts(YamlMap map, string key) => Items(map, key).Select(item => item is YamlScalar { IsNull: false } text
        ? text.Text
        : throw new ConfigurationException($"An item of '{key}' is {item.Kind}.") { Location = item.Location, Allowed = "text" }).ToValueList();

    private static IReadOnlyList<YamlNode> Items(YamlMap map, string key) => map.Find(key)?.Value switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlList list => list.Items,
        var other => throw new ConfigurationException($"'{key}' is {other.Kind}.") { Location = other.Location, Allowed = "a list" },
    };

    private static IReadOnlyList<YamlEntry> Entries(YamlMap map, string key) => map.Find(key)?.Value switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlMap entries => entries.Entries,
        var other => throw new ConfigurationException($"'{key}' is {other.Kind}.") { Location = other.Location, Allowed = "a map" },
    };

    private static MapValue Values(YamlMap map, string key) =>
        new(Entries(map, key).Select(entry => KeyValuePair.Create(entry.Key.Text, Value(entry.Value))));

    private static PlanValue Value(YamlNode node) => node switch
    {
        YamlMap map => new MapValue(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Value(entry.Value)))),
        YamlList list => new ListValue(list.Items.Select(Value).ToValueList()),
        YamlScalar { IsNull: true } => PlanValue.Null,
        YamlScalar { Boolean: { } boolean } => boolean,
        YamlScalar scalar when YamlNumber.TryParse(scalar, out var number) => double.Parse(number, CultureInfo.InvariantCulture),
        YamlScalar scalar => scalar.Text,
        _ => throw new InvalidOperationException($"Unexpected node {node.GetType().Name}."),
    };
}
