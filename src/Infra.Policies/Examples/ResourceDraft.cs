using Infra.Plans;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>A resource of a <see cref="PlanText"/> before its values are read.</summary>
internal sealed class ResourceDraft
{
    private static readonly string[] OptionKeys = ["protect", "retainOnDelete", "deleteBeforeReplace", "ignoreChanges", "parent", "dependsOn", "provider", "import"];

    private readonly List<KeyValuePair<string, YamlNode>> _inputs = [];
    private readonly Dictionary<string, YamlNode> _extras = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlNode> _options = new(StringComparer.Ordinal);

    public ResourceDraft(string type, string name, YamlNode node, ProblemList problems)
    {
        Type = type;
        Name = name;
        Node = node;
        foreach (var (key, value) in Entries(node))
        {
            var text = ((YamlScalarNode)key).Value ?? "";
            if (!text.StartsWith('$'))
            {
                _inputs.Add(new(text, value));
            }
            else if (text is "$options" or "$outputs" or "$change" or "$replaceKeys" or "$id" or "$read" or "$line")
            {
                _extras[text] = value;
            }
            else
            {
                problems.AddUnknown(key, "key", text, ["$options", "$outputs", "$change", "$replaceKeys", "$id", "$read", "$line"]);
            }
        }

        foreach (var (key, value) in Entries(_extras.GetValueOrDefault("$options")))
        {
            var text = ((YamlScalarNode)key).Value ?? "";
            _options[text] = value;
            if (!OptionKeys.Contains(text, StringComparer.Ordinal))
            {
                problems.AddUnknown(key, "option", text, OptionKeys);
            }
        }
    }

    public string Type { get; }

    public string Name { get; }

    public YamlNode Node { get; }

    public string Urn { get; private set; } = "";

    public string? Parent => Text(_options, "parent");

    public string? Change => Text(_extras, "$change");

    public IEnumerable<string> ReplaceKeys => Texts(_extras, "$replaceKeys");

    private string? ParentUrn { get; set; }

    // Components have no package of a provider we know; everything else is a custom resource.
    private bool IsComponent => Type.StartsWith("infra:", StringComparison.Ordinal) || Type == ResourceUrn.StackType || Type.StartsWith("component:", StringComparison.Ordinal);

    public void Place(string stack, string project, string? parentUrn)
    {
        ParentUrn = parentUrn;
        Urn = ResourceUrn.Create(stack, project, parentUrn, Type, Name);
    }

    public PlannedResource Build(PlanTextValues values)
    {
        var line = Text(_extras, "$line");
        return new PlannedResource
        {
            Urn = Urn,
            Type = Type,
            Name = Name,
            Kind = IsComponent ? ResourceKind.Component : ResourceKind.Custom,
            IsRead = Text(_extras, "$read") == "true",
            Parent = ParentUrn,
            Id = _extras.TryGetValue("$id", out var id) ? values.Value(id) : IsComponent ? null : new ReferenceValue(Urn, "id"),
            Inputs = new MapValue(_inputs.Select(entry => new KeyValuePair<string, PlanValue>(entry.Key, values.Value(entry.Value)))),
            Outputs = _extras.TryGetValue("$outputs", out var outputs) ? values.Map(outputs) : MapValue.Empty,
            Dependencies = Texts(_options, "dependsOn").Select(values.UrnOf).ToValueList(),
            Source = line is null ? null : new SourcePosition("project:///Program.cs", int.Parse(line, System.Globalization.CultureInfo.InvariantCulture), 0),
            Options = new PlannedOptions
            {
                Protect = Flag("protect"),
                RetainOnDelete = Flag("retainOnDelete"),
                DeleteBeforeReplace = Flag("deleteBeforeReplace"),
                IgnoreChanges = Texts(_options, "ignoreChanges").ToValueList(),
                Provider = Text(_options, "provider") is { } provider ? values.UrnOf(provider) : null,
                ImportId = Text(_options, "import"),
            },
        };
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entries(YamlNode? node) => (node as YamlMappingNode)?.Children ?? (IEnumerable<KeyValuePair<YamlNode, YamlNode>>)[];

    private static string? Text(Dictionary<string, YamlNode> nodes, string key) => (nodes.GetValueOrDefault(key) as YamlScalarNode)?.Value;

    private static IEnumerable<string> Texts(Dictionary<string, YamlNode> nodes, string key) =>
        (nodes.GetValueOrDefault(key) as YamlSequenceNode)?.Children.Select(static node => ((YamlScalarNode)node).Value ?? "") ?? [];

    private bool? Flag(string key) => Text(_options, key) is { } text ? text == "true" : null;
}
