using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Preview.Configuration.Yaml;

/// <summary>
/// Builds nodes from YamlDotNet's events; refuses duplicate keys, and documents that are deep or explode when aliases are written out.
/// </summary>
internal sealed class YamlParser
{
    private const int MaxDepth = 64;
    private const int MaxNodes = 100_000;

    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly string _file;
    private readonly Parser _events;

    private YamlParser(string text, string file)
    {
        _file = file;
        _events = new Parser(new StringReader(text));
    }

    /// <summary>Parses the one document of a text; null when it is empty.</summary>
    public static YamlNode? Parse(string text, string file)
    {
        var parser = new YamlParser(text, file);
        try
        {
            return parser.ParseDocument();
        }
        catch (YamlException problem)
        {
            throw YamlSyntaxProblem.Describe(problem, text, file);
        }
    }

    private YamlNode? ParseDocument()
    {
        _events.Consume<StreamStart>();
        if (!_events.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = ParseNode(0);
        _events.Consume<DocumentEnd>();
        if (_events.Current is DocumentStart second)
        {
            throw new ConfigurationException($"{_file} holds more than one document.")
            {
                Location = At(second.Start),
                Allowed = "one document a file",
                Fix = ["Remove the line '---' and what follows it."],
            };
        }

        return root is YamlScalar { IsNull: true } ? null : root;
    }

    private YamlNode ParseNode(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ConfigurationException($"{_file} is nested too deeply.")
            {
                Location = At(_events.Current!.Start),
                Allowed = $"{MaxDepth} levels",
            };
        }

        if (_events.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.GetValueOrDefault(alias.Value.Value)
                ?? throw new ConfigurationException($"The alias '*{alias.Value.Value}' has no anchor above it.")
                {
                    Location = At(alias.Start),
                    Fix = [$"Write '&{alias.Value.Value}' before the value that it stands for, or put the text in quotes if it is no alias."],
                };
        }

        var start = (NodeEvent)_events.Current!;
        YamlNode node = start switch
        {
            Scalar scalar => ParseScalar(scalar),
            SequenceStart sequence => ParseList(sequence, depth),
            MappingStart mapping => ParseMap(mapping, depth),
            _ => throw new InvalidOperationException($"Unexpected YAML event {start.GetType().Name}."),
        };
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = node;
        }

        return node;
    }

    private YamlScalar ParseScalar(Scalar scalar)
    {
        _events.MoveNext();
        // A tag such as !!str says that the text is text; quotes say the same.
        return new YamlScalar(At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty);
    }

    private YamlList ParseList(SequenceStart start, int depth)
    {
        _events.MoveNext();
        var items = new List<YamlNode>();
        var size = 1;
        while (!_events.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ParseNode(depth + 1));
            size = Grow(size, items[^1], start.Start);
        }

        return new YamlList(At(start.Start), items, size);
    }

    private YamlMap ParseMap(MappingStart start, int depth)
    {
        _events.MoveNext();
        var entries = new List<YamlEntry>();
        var merged = new List<YamlMap>();
        var keys = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        var size = 1;
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var key = ParseKey(depth);
            var value = ParseNode(depth + 1);
            size = Grow(size, value, start.Start);
            if (key is { IsPlain: true, Text: "<<" })
            {
                merged.AddRange(MergeSources(value));
            }
            else if (keys.TryAdd(key.Text, key))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                throw DuplicateKey(key, keys[key.Text]);
            }
        }

        entries.AddRange(merged.SelectMany(map => map.Entries).Where(entry => keys.TryAdd(entry.Key.Text, entry.Key)));
        return new YamlMap(At(start.Start), entries, size);
    }

    private YamlScalar ParseKey(int depth)
    {
        var place = At(_events.Current!.Start);
        return ParseNode(depth + 1) as YamlScalar ?? throw new ConfigurationException("A key is a list or a map.")
        {
            Location = place,
            Allowed = "text",
            Fix = ["Put the key in quotes if it starts with '[' or '{'."],
        };
    }

    private ConfigurationException DuplicateKey(YamlScalar second, YamlScalar first)
    {
        return new ConfigurationException($"The key '{second.Text}' stands twice in {_file}.")
        {
            Location = second.Location,
            Allowed = "each key once",
            Fix = [$"Remove this line or line {first.Location.Line}."],
        };
    }

    private static IEnumerable<YamlMap> MergeSources(YamlNode value) => value switch
    {
        YamlMap map => [map],
        YamlList list when list.Items.All(item => item is YamlMap) => list.Items.Cast<YamlMap>(),
        _ => throw new ConfigurationException("The merge key '<<' has no map to merge.")
        {
            Location = value.Location,
            Allowed = "an alias of a map, or a list of them",
        },
    };

    private int Grow(int size, YamlNode child, in Mark place)
    {
        // Aliases share nodes in memory, but what follows (JSON, validation) walks them one by one.
        var grown = (long)size + child.Size;
        return grown <= MaxNodes ? (int)grown : throw new ConfigurationException($"{_file} holds too many values once its aliases are written out.")
        {
            Location = At(place),
            Allowed = "100,000 values",
            Fix = ["Use fewer aliases, or put the content into a file that the program reads."],
        };
    }

    private SourceLocation At(in Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);
}
