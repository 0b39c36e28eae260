using Infra.Preview.Configuration.Yaml;

namespace Infra.Preview.Configuration;

/// <summary>Recognises encrypted config: a map with the one key <c>secure</c>. Nothing here can decrypt.</summary>
internal static class SecureValue
{
    public static bool Is(YamlNode node) => node is YamlMap { Entries: [{ Key.Text: "secure", Value: YamlScalar }] };

    public static bool IsWithin(YamlNode node) => Is(node) || node switch
    {
        YamlMap map => map.Entries.Any(entry => IsWithin(entry.Value)),
        YamlList list => list.Items.Any(IsWithin),
        _ => false,
    };

    /// <summary>Every text within a secret value that must not be shown: the whole and each scalar.</summary>
    public static IEnumerable<string> Texts(YamlNode node, string whole)
    {
        yield return whole;
        foreach (var text in Scalars(node))
        {
            yield return text;
        }
    }

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        YamlList list => list.Items.SelectMany(Scalars),
        YamlScalar { IsNull: false } scalar => [scalar.Text],
        _ => [],
    };
}
