using System.Globalization;
using System.Text.Json;
using Infra.Plans;

namespace Infra.Kubernetes.Tests.Conformance;

/// <summary>A plan as guarantees look at it: resources by name, values by path. What is not there is null.</summary>
internal sealed class PlanView
{
    private readonly List<JsonElement> _resources;

    private PlanView(List<JsonElement> resources) => _resources = resources;

    /// <summary>A plan of nothing: no guarantee may hold in it.</summary>
    public static PlanView Empty { get; } = new([]);

    public static PlanView Of(Plan plan) => new([.. JsonDocument.Parse(PlanJson.ToBytes(plan)).RootElement.GetProperty("resources").EnumerateArray()]);

    /// <summary>The same plan without the resources that are named.</summary>
    public PlanView Without(string name) => new([.. _resources.Where(resource => NameOf(resource) != name)]);

    /// <summary>The names of all resources of a type.</summary>
    public IEnumerable<string> Names(string type) => _resources.Where(resource => resource.GetProperty("type").GetString() == type).Select(NameOf);

    /// <summary>An input by its path, such as <c>spec.template.spec.containers.0.image</c>.</summary>
    public JsonElement? Find(string name, string path) => FindIn(name, "inputs", path);

    /// <summary>An input that is JSON text, and a path within it.</summary>
    public JsonElement? FindJson(string name, string input, string path) =>
        Find(name, input) is { ValueKind: JsonValueKind.String } text ? Follow(JsonDocument.Parse(text.GetString()!).RootElement, path) : null;

    public string? Text(string name, string path) => Show(Find(name, path));

    public int? Number(string name, string path) =>
        Show(Find(name, path)) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (int)number : null;

    public bool Is(string name, string path, string value) => Text(name, path) == value;

    public bool Ignores(string name, string property) =>
        FindIn(name, "options", "ignoreChanges") is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().Any(item => item.GetString() == property);

    public bool Has(string name) => _resources.Exists(resource => NameOf(resource) == name);

    public IEnumerable<JsonElement> Items(string name, string path) => Find(name, path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static string? Show(JsonElement? value) => value?.ValueKind switch
    {
        JsonValueKind.String => value.Value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.Value.GetRawText(),
        // What another resource tells: its property, as symbols in texts are written.
        JsonValueKind.Object when value.Value.TryGetProperty("$ref", out var source) =>
            $"${{{source.GetProperty("urn").GetString()!.Split("::")[^1]}.{source.GetProperty("property").GetString()}}}",
        _ => null,
    };

    public static JsonElement? Follow(JsonElement value, string path)
    {
        foreach (var key in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(key.Replace('|', '.'), out var property))
            {
                value = property;
            }
            else if (value.ValueKind == JsonValueKind.Array && int.TryParse(key, CultureInfo.InvariantCulture, out var index) && index < value.GetArrayLength())
            {
                value = value[index];
            }
            else
            {
                return null;
            }
        }

        return value;
    }

    private JsonElement? FindIn(string name, string part, string path)
    {
        var resource = _resources.Find(candidate => NameOf(candidate) == name && candidate.TryGetProperty(part, out _));
        return resource.ValueKind == JsonValueKind.Object ? Follow(resource.GetProperty(part), path) : null;
    }

    private static string NameOf(JsonElement resource) => resource.GetProperty("name").GetString()!;
}
