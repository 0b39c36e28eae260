using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Gives the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>The output of this name; null when the stack has none.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Select(name, object? (outputs, name) => outputs.TryGetValue(name, out var value) ? value : null);

    /// <summary>The output of this name; the result fails with <see cref="KeyNotFoundException"/> when the stack has none.</summary>
    public Output<object> RequireOutput(Input<string> name) =>
        Select<object>(name, (outputs, name) => outputs.TryGetValue(name, out var value)
            ? value
            : throw new KeyNotFoundException($"The stack '{GetResourceName()}' has no output '{name}'."));

    /// <summary>The plain value of an output; null when the stack has none.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name) => Plain(await GetOutput(name).DataTask.ConfigureAwait(false));

    /// <summary>The plain value of an output.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    /// <exception cref="KeyNotFoundException">The stack has no such output.</exception>
    public async Task<object> RequireValueAsync(Input<string> name) => Plain(await RequireOutput(name).DataTask.ConfigureAwait(false));

    /// <summary>The value of an output, told apart by whether it is secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var output = await GetOutput(name).DataTask.ConfigureAwait(false);
        return output.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = output.Value }
            : new StackReferenceOutputDetails { Value = output.Value };
    }

    /// <summary>Picks a value. It is secret when its name is listed, not because some other output of the stack is.</summary>
    private Output<T> Select<T>(Input<string> name, Func<ImmutableDictionary<string, object>, string, T> pick)
    {
        return new Output<T>(SelectAsync());

        async Task<OutputData<T>> SelectAsync()
        {
            var picked = await Output.Tuple(name.ToOutput(), Outputs).Apply(pair => pick(pair.Item2, pair.Item1)).DataTask.ConfigureAwait(false);
            return picked with { IsSecret = await IsSecretAsync(name, picked.IsSecret).ConfigureAwait(false) };
        }
    }

    private async Task<bool> IsSecretAsync(Input<string> name, bool otherwise)
    {
        var wanted = await name.ToOutput().DataTask.ConfigureAwait(false);
        var secrets = await SecretOutputNames.DataTask.ConfigureAwait(false);
        return wanted.IsSecret
            || (secrets.IsKnown && wanted.IsKnown && !secrets.Value.IsDefault ? secrets.Value.Contains(wanted.Value) : otherwise);
    }

    private T Plain<T>(OutputData<T> output) => output.IsSecret
        ? throw new InvalidOperationException($"The output of '{GetResourceName()}' is secret: use GetOutput, or GetOutputDetailsAsync.")
        : output.Value;
}
