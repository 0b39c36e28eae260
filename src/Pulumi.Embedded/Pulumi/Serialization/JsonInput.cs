using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Inputs marked [Input(json: true)] travel as one JSON string. An input that is unknown, as a list is with an unknown element, gives an
/// unknown string. An unknown further down is written into the text as the sentinel, for the provider to find. A secret anywhere makes the
/// string secret.
/// </summary>
internal static class JsonInput
{
    private static readonly SerializerOptions Options = new() { SortKeys = true };

    internal static Output<string> ToOutput(string member, object value) => new(SerializeAsync(member, value));

    private static async Task<OutputData<string>> SerializeAsync(string member, object raw)
    {
        var whole = raw switch
        {
            IOutput output => output,
            IInput input => input.ToOutput(),
            _ => null,
        };
        while (true)
        {
            var walk = new SerializationWalk(member, Options);
            var value = walk.Write(raw);
            if (walk.Pending is null)
                return new OutputData<string>(walk.Resources, Format(value), IsKnown(whole), walk.ContainsSecrets);

            await Task.WhenAll(walk.Pending).ConfigureAwait(false);
            if (whole is not null)
                await whole.Settled.ConfigureAwait(false);
        }
    }

    private static string Format(Value value) =>
        value.KindCase == Value.KindOneofCase.NullValue ? null! : JsonFormatter.Default.Format(value);

    private static bool IsKnown(IOutput? whole) => whole is null || (whole.TryGetTraits(out var traits) && traits.IsKnown);
}
