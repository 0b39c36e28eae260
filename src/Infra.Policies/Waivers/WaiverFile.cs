using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>
/// Reads <c>infra.waivers.yaml</c>:
/// <code>
/// waivers:
///   - rule: s3-access-logs
///     urn: urn:pulumi:prod::shop::*aws:s3/bucket:Bucket::legacy-*
///     reason: The bucket goes away with the old shop in March.
///     owner: team-shop
///     expires: 2027-03-31
/// </code>
/// </summary>
public static class WaiverFile
{
    /// <summary>The usual name of the file.</summary>
    public const string FileName = "infra.waivers.yaml";

    private static readonly string[] Keys = ["rule", "urn", "reason", "owner", "expires", "approvedBy"];

    /// <summary>Reads the file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name to use in messages.</param>
    /// <param name="catalogue">The rules that exist; null for those of this library.</param>
    /// <exception cref="PolicyFileException">The file is not in order; the message has every problem with its line.</exception>
    public static IReadOnlyList<Waiver> Read(string text, string file = FileName, PolicyCatalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        catalogue ??= PolicyCatalogue.BuiltIn;
        var problems = new ProblemList(file);
        var waivers = new List<Waiver>();
        foreach (var node in Nodes(YamlFile.Read(text, problems), problems))
        {
            if (Waiver(node, file, catalogue, problems) is { } waiver)
            {
                waivers.Add(waiver);
            }
        }

        problems.ThrowIfAny();
        return waivers;
    }

    private static IEnumerable<YamlMappingNode> Nodes(YamlNode? root, ProblemList problems)
    {
        if (root is null or YamlScalarNode { Value: null or "" })
        {
            yield break;
        }

        if (root is not YamlMappingNode map)
        {
            problems.Add(root, "The file must be a map with the key 'waivers'.");
            yield break;
        }

        foreach (var (key, value) in map)
        {
            if (key is not YamlScalarNode { Value: "waivers" })
            {
                problems.AddUnknown(key, "key", key.ToString(), ["waivers"]);
            }
            else if (value is YamlSequenceNode list)
            {
                foreach (var item in list)
                {
                    if (item is YamlMappingNode waiver)
                    {
                        yield return waiver;
                    }
                    else
                    {
                        problems.Add(item, $"{ProblemList.Show(item)} is not a waiver: a map with {string.Join(", ", Keys)}.");
                    }
                }
            }
            else if (value is not YamlScalarNode { Value: null or "" })
            {
                problems.Add(value, "'waivers' must be a list.");
            }
        }
    }

    private static Waiver? Waiver(YamlMappingNode node, string file, PolicyCatalogue catalogue, ProblemList problems)
    {
        var before = problems.Count;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in node)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!Keys.Contains(name, StringComparer.Ordinal))
            {
                problems.AddUnknown(key, "key", name, Keys);
            }
            else if (ParameterForm.Text.Read(value, problems, out var text))
            {
                values[name] = text;
            }
        }

        var rule = Rule(node, Required(node, values, "rule", problems), catalogue, problems);
        var urn = Required(node, values, "urn", problems);
        if (urn.Length > 0 && !urn.StartsWith("urn:", StringComparison.Ordinal) && urn[0] is not ('*' or '?'))
        {
            problems.Add(node["urn"], $"'{SafeText.Line(urn)}' is not a URN pattern: it begins with 'urn:pulumi:' or '*'.");
        }

        var reason = Required(node, values, "reason", problems);
        var owner = Required(node, values, "owner", problems);
        var expires = Day(node, Required(node, values, "expires", problems), problems);
        return problems.Count > before ? null : new Waiver
        {
            Rule = rule,
            Urn = urn,
            Reason = reason,
            Owner = owner,
            Expires = expires,
            ApprovedBy = values.GetValueOrDefault("approvedBy"),
            File = file,
            Line = (int)node.Start.Line,
        };
    }

    private static string Required(YamlMappingNode node, Dictionary<string, string> values, string key, ProblemList problems)
    {
        if (values.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value))
        {
            return value;
        }

        if (!values.ContainsKey(key) && !node.Children.ContainsKey(new YamlScalarNode(key)))
        {
            problems.Add(node, $"The waiver has no '{key}'.");
        }
        else if (values.ContainsKey(key))
        {
            problems.Add(node[key], $"'{key}' is blank.");
        }

        return "";
    }

    private static string Rule(YamlMappingNode node, string name, PolicyCatalogue catalogue, ProblemList problems)
    {
        if (name.Length == 0)
        {
            return "";
        }

        if (catalogue.Find(name) is { } policy)
        {
            return policy.Info.Id;
        }

        problems.AddUnknown(node["rule"], "rule", name, catalogue.Names);
        return "";
    }

    private static DateOnly Day(YamlMappingNode node, string text, ProblemList problems)
    {
        if (text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return text.Length == 0 ? default : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        problems.Add(node["expires"], $"'{SafeText.Line(text)}' is not a day: write it as 2027-03-31.");
        return day;
    }
}
