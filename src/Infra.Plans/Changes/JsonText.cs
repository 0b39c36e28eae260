using System.Text.Json;

namespace Infra.Plans.Changes;

/// <summary>Reads text that is a JSON document, so that it is compared as what it says.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The object or list, or null when the text is anything else.</summary>
    public static PlanValue? TryRead(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed is not (['{', .., '}'] or ['[', .., ']']))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return ToValue(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PlanValue ToValue(JsonElement element) => element.ValueKind switch
    {
        // The last of several equal names counts, as it does for AWS.
        JsonValueKind.Object => new MapValue(element.EnumerateObject()
            .GroupBy(static entry => entry.Name, StringComparer.Ordinal)
            .Select(static entries => KeyValuePair.Create(entries.Key, ToValue(entries.Last().Value)))),
        JsonValueKind.Array => new ListValue(element.EnumerateArray().Select(ToValue).ToValueList()),
        JsonValueKind.String => new StringValue(element.GetString()!),
        JsonValueKind.Number when double.IsFinite(element.GetDouble()) => new NumberValue(element.GetDouble()),
        JsonValueKind.Number => new StringValue(element.GetRawText()),
        JsonValueKind.True => BoolValue.True,
        JsonValueKind.False => BoolValue.False,
        _ => NullValue.Instance,
    };
}
