using System.Globalization;
using System.Text.Json;
using Infra.Preview.Configuration.Yaml;

namespace Infra.Preview.Configuration;

/// <summary>A type that a project declares for a config value.</summary>
/// <param name="Name"><c>string</c>, <c>integer</c>, <c>boolean</c>, <c>array</c> or <c>object</c>.</param>
/// <param name="Items">The type of an array's items; null for all others.</param>
public sealed record ConfigType(string Name, ConfigType? Items = null)
{
    /// <summary>The names that a project file may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["string", "integer", "boolean", "array", "object"];

    /// <summary>True when the CLI would take the node as a value of this type.</summary>
    /// <param name="node">The value.</param>
    /// <param name="isStackValue">True for a top-level value of a stack file, which the CLI reads as text whatever it looks like.</param>
    internal bool Accepts(YamlNode node, bool isStackValue = false) => (Name, node) switch
    {
        ("string", YamlScalar scalar) => isStackValue || scalar.Kind == "text",
        ("integer", YamlScalar { IsPlain: false } scalar) => IsInteger(scalar.Text),
        ("integer", YamlScalar scalar) => IsInteger(scalar.Text) || (!isStackValue && YamlNumber.TryParse(scalar, out var number) && IsWhole(number)),
        ("boolean", YamlScalar { Text: "true" or "false" }) => true,
        ("boolean", YamlScalar scalar) => !isStackValue && scalar.Boolean is not null,
        ("object", YamlMap) => true,
        ("array", YamlList list) => Items is null || list.Items.All(item => Items.Accepts(item)),
        _ => false,
    };

    /// <summary>True when a value given on the command line is of this type; lists and maps are given as JSON.</summary>
    internal bool Accepts(string text) => Name switch
    {
        "string" => true,
        "integer" => IsInteger(text),
        "boolean" => text is "true" or "false",
        _ => IsJson(text),
    };

    /// <summary><c>array&lt;string&gt;</c> and the like.</summary>
    public override string ToString() => Items is null ? Name : $"array<{Items}>";

    private static bool IsInteger(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsWhole(string number) => double.TryParse(number, CultureInfo.InvariantCulture, out var value) && Math.Truncate(value) == value;

    private bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            return YamlParser.Parse(text, "value") is { } node && Accepts(node);
        }
        catch (Exception problem) when (problem is JsonException or ConfigurationException)
        {
            return false;
        }
    }
}
