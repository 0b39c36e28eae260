using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Infra.Tests;

/// <summary>A resource as the program registered it: its type, name and known inputs.</summary>
public sealed record RecordedResource(string Type, string Name, ImmutableDictionary<string, object> Inputs)
{
    /// <summary>An input by its path, e.g. <c>healthCheck.path</c> or <c>rules.0.name</c>. Null when there is none.</summary>
    public object? this[string path]
    {
        get
        {
            object? value = Inputs;
            foreach (var key in path.Split('.'))
            {
                value = value switch
                {
                    ImmutableDictionary<string, object> map => map.GetValueOrDefault(key),
                    ImmutableArray<object> list => int.TryParse(key, CultureInfo.InvariantCulture, out var index) && index < list.Length ? list[index] : null,
                    _ => null,
                };
            }

            return value;
        }
    }

    /// <summary>An input that is a list of texts.</summary>
    public IEnumerable<string> Strings(string path) => ToStrings(this[path]!);

    /// <summary>A list of texts as resources and outputs carry it.</summary>
    public static IEnumerable<string> ToStrings(object list) => ((ImmutableArray<object>)list).Cast<string>();

    /// <summary>An input that is JSON text, such as a policy.</summary>
    public JsonElement Json(string path) => JsonDocument.Parse((string)this[path]!).RootElement;

    /// <summary>The resource's tag, or null.</summary>
    public string? Tag(string key) => (Inputs.GetValueOrDefault("tags") as ImmutableDictionary<string, object>)?.GetValueOrDefault(key) as string;
}
