using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>
/// Inputs marked [Input(json: true)] travel as one JSON string. A secret inside makes the whole string secret; an unknown inside is written into the
/// text as the sentinel, for the provider to find.
/// </summary>
internal static class JsonInput
{
    private static readonly SerializerOptions Options = new() { SortKeys = true };

    internal static Output<string> ToOutput(string member, object value) => new(SerializeAsync(member, value));

    private static async Task<OutputData<string>> SerializeAsync(string member, object raw)
    {
        while (true)
        {
            var walk = new SerializationWalk(member, Options);
            var value = walk.Write(raw);
            if (walk.Pending is null)
            {
                var text = value.KindCase == Google.Protobuf.WellKnownTypes.Value.KindOneofCase.NullValue ? null : JsonFormatter.Default.Format(value);
                return new OutputData<string>(walk.Resources, text!, IsKnown: true, walk.ContainsSecrets);
            }

            await Task.WhenAll(walk.Pending).ConfigureAwait(false);
        }
    }
}
