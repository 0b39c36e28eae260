using System.Text.Json;
using Infra.Plans;

namespace Infra.Policies;

/// <summary>Turns JSON inside a text into plan values. Texts that are exactly one symbol become references, as in the plan itself.</summary>
internal static class JsonValues
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The value, or <see cref="UnknownValue.Any"/> when the text is not JSON.</summary>
    public static PlanValue Parse(string text, SymbolicText symbols)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] is not ('{' or '['))
        {
            return UnknownValue.Any;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Convert(document.RootElement, symbols);
        }
        catch (JsonException)
        {
            return UnknownValue.Any;
        }
    }

    private static PlanValue Convert(JsonElement element, SymbolicText symbols) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetDouble(out var number) && double.IsFinite(number) ? number : element.GetRawText(),
        JsonValueKind.String => Text(element.GetString()!, symbols),
        JsonValueKind.Array => new ListValue(element.EnumerateArray().Select(item => Convert(item, symbols)).ToValueList()),
        JsonValueKind.Object => Map(element, symbols),
        _ => PlanValue.Null,
    };

    private static PlanValue Text(string text, SymbolicText symbols)
    {
        return symbols.Next(text, 0, out var place, out var target) && place.Start.Value == 0 && place.End.Value == text.Length
            ? new ReferenceValue(target.Urn, target.Property.Length == 0 ? null : target.Property)
            : text;
    }

    private static MapValue Map(JsonElement element, SymbolicText symbols)
    {
        // AWS takes the last of two equal keys, so it is the one that counts.
        var entries = new Dictionary<string, PlanValue>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            entries[property.Name] = Convert(property.Value, symbols);
        }

        return new MapValue(entries);
    }
}
