using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Writes and reads objects that contain outputs as JSON. The serializer is synchronous, so outputs that have not settled are collected
/// while it runs, awaited, and the object is written again.
/// </summary>
internal static class OutputJson
{
    private static readonly OutputJsonConverterFactory Converters = new();
    private static readonly JsonSerializerOptions DefaultOptions = new() { Converters = { Converters } };

    /// <summary>The serializer calls converters on the thread that started it, so this is how they find the walk they belong to.</summary>
    [ThreadStatic]
    private static Walk? current;

    internal static JsonSerializerOptions WithConverters(JsonSerializerOptions? options) =>
        options is null ? DefaultOptions : new JsonSerializerOptions(options) { Converters = { Converters } };

    /// <summary>Reads JSON. Outputs inside are as secret as the text and depend on what it depends on.</summary>
    internal static OutputData<T> Deserialize<T>(in OutputData<string> text, JsonSerializerOptions options)
    {
        var outer = current;
        current = new Walk { Traits = text.Traits };
        try
        {
            return text.With(JsonText.Read(text.Value, json => JsonSerializer.Deserialize<T>(json, options)!));
        }
        finally
        {
            current = outer;
        }
    }

    /// <summary>An output for a value in the text that is being read.</summary>
    internal static Output<T> Create<T>(T value) => new(Current.Traits.Around(value));

    internal static Output<string> Serialize<T>(T value, JsonSerializerOptions options) => new(SerializeAsync(value, options));

    /// <summary>Takes part in the running walk: true, with the value, when the output has settled and is known.</summary>
    internal static bool TryRead<T>(Output<T> output, out T value)
    {
        var walk = Current;
        value = default!;
        if (!output.TryGetData(out var data))
        {
            walk.Pending.Add(output.DataTask);
            return false;
        }

        walk.Traits = walk.Traits.Join(data.Traits);
        value = data.Value;
        return data.IsKnown;
    }

    private static Walk Current => current
        ?? throw new InvalidOperationException("Outputs are written and read as JSON by Output.JsonSerialize and JsonDeserialize only.");

    private static async Task<OutputData<string>> SerializeAsync<T>(T value, JsonSerializerOptions options)
    {
        while (true)
        {
            var walk = new Walk();
            var text = Run(walk, value, options);
            if (walk.Pending.Count == 0)
                return walk.Traits.Around(walk.Traits.IsKnown ? text : null!);
            await Task.WhenAll(walk.Pending).ConfigureAwait(false);
        }
    }

    private static string Run<T>(Walk walk, T value, JsonSerializerOptions options)
    {
        var outer = current;
        current = walk;
        try
        {
            return JsonSerializer.Serialize(value, options);
        }
        finally
        {
            current = outer;
        }
    }

    private sealed class Walk
    {
        internal List<Task> Pending { get; } = [];

        internal OutputTraits Traits { get; set; } = OutputTraits.Plain;
    }
}
