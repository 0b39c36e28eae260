using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var effective = OutputJson.WithConverters(options);
        Output<string>? Serialize(T known) => OutputJson.Serialize(known, effective);
        return value.Apply((Func<T, Output<string>?>)Serialize);
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        T Deserialize(string text) => JsonText.Read(text, value => JsonSerializer.Deserialize<T>(value, options)!);
        return json.Apply((Func<string, T>)Deserialize);
    }
}
