using System.Collections.Immutable;

namespace Pulumi;

public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData.Known(value));

    public static Output<T> Create<T>(Task<T> value) => Await(value, isSecret: false);

    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Known(value) with { IsSecret = true });

    public static Output<T> CreateSecret<T>(Task<T> value) => Await(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value) => Change(value, data => data with { IsSecret = true });

    public static Output<T> Unsecret<T>(Output<T> output) => Change(output, data => data with { IsSecret = false });

    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsSecret;
    }

    /// <summary>The same output with its data replaced; runs for unknown values too, unlike Apply.</summary>
    internal static Output<T> Change<T>(Output<T> output, Func<OutputData<T>, OutputData<T>> change)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.TryGetData(out var settled) ? new Output<T>(change(settled)) : new Output<T>(Later(output.DataTask, change));

        static async Task<OutputData<T>> Later(Task<OutputData<T>> task, Func<OutputData<T>, OutputData<T>> change) =>
            change(await task.ConfigureAwait(false));
    }

    private static Output<T> Await<T>(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(Later(value, isSecret));

        static async Task<OutputData<T>> Later(Task<T> value, bool isSecret) =>
            new(ImmutableHashSet<Resource>.Empty, await value.ConfigureAwait(false), IsKnown: true, isSecret);
    }
}
