using System.Globalization;
using Infra.Plans;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>Reads the values of a <see cref="PlanText"/>.</summary>
internal sealed class PlanTextValues(Dictionary<string, string> urnByName, ProblemList problems)
{
    private readonly Dictionary<string, SymbolTarget> _symbols = new(StringComparer.Ordinal);

    public ValueMap<SymbolTarget> Symbols() => ValueMap.Create(_symbols);

    public string UrnOf(string name) => urnByName.GetValueOrDefault(name, name);

    public MapValue Map(YamlNode node)
    {
        if (Value(node) is MapValue map)
        {
            return map;
        }

        problems.Add(node, $"{ProblemList.Show(node)} is not a map.");
        return MapValue.Empty;
    }

    public PlanValue Value(YamlNode node)
    {
        var tag = node.Tag.IsEmpty ? "" : node.Tag.Value;
        return tag switch
        {
            "!secret" => SecretValue.Instance,
            "!unknown" => UnknownValue.Any,
            "!json" => Text(JsonText(node)),
            "" or "!" => Plain(node),
            _ when tag.StartsWith("tag:yaml.org", StringComparison.Ordinal) => Plain(node),
            _ => Unsupported(node, tag),
        };
    }

    private static string JsonText(YamlNode node)
    {
        var json = new System.Text.StringBuilder();
        JsonTextWriter.Write(json, node);
        return json.ToString();
    }

    private PlanValue Plain(YamlNode node) => node switch
    {
        YamlSequenceNode list => new ListValue(list.Children.Select(Value).ToValueList()),
        YamlMappingNode map => new MapValue(map.Children.Select(entry => new KeyValuePair<string, PlanValue>(((YamlScalarNode)entry.Key).Value ?? "", Value(entry.Value)))),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Scalar(scalar.Value ?? ""),
        YamlScalarNode scalar => Text(scalar.Value ?? ""),
        _ => PlanValue.Null,
    };

    private PlanValue Scalar(string text) => text switch
    {
        "" or "null" or "~" => PlanValue.Null,
        "true" => true,
        "false" => false,
        _ when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => Text(text),
    };

    private PlanValue Text(string text)
    {
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            var dot = text.IndexOf('.', start);
            var name = text[(start + 2)..(dot > 0 && dot < end ? dot : end)];
            if (!urnByName.TryGetValue(name, out var urn))
            {
                continue;
            }

            var property = dot > 0 && dot < end ? text[(dot + 1)..end] : "id";
            if (start == 0 && end == text.Length - 1)
            {
                return new ReferenceValue(urn, property);
            }

            _symbols[text[start..(end + 1)]] = new SymbolTarget(urn, property);
        }

        return text;
    }

    private NullValue Unsupported(YamlNode node, string tag)
    {
        problems.AddUnknown(node, "tag", tag, ["!secret", "!unknown", "!json"]);
        return NullValue.Instance;
    }
}
