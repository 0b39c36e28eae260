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
        var effective = OutputJson.WithConverters(options);
        return json.TryGetData(out var settled) ? Deserialize(settled, effective) : new Output<T>(Later(json.DataTask, effective));

        static Output<T> Deserialize(in OutputData<string> data, JsonSerializerOptions options)
        {
            try
            {
                return new Output<T>(Read(data, options));
            }
            catch (Exception e)
            {
                return Output<T>.Faulted(e);
            }
        }

        static async Task<OutputData<T>> Later(Task<OutputData<string>> task, JsonSerializerOptions options) =>
            Read(await task.ConfigureAwait(false), options);

        static OutputData<T> Read(in OutputData<string> data, JsonSerializerOptions options) =>
            data.IsKnown ? OutputJson.Deserialize<T>(data, options) : data.ToUnknown<T>();
    }
}
