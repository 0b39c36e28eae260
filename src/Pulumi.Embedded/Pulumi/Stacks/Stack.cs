namespace Pulumi;

/// <summary>The root of all resources of a program. Derive from it to describe a stack by a class.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", ToComponentOptions(options))
    {
        Deployment.Current.SetStack(this, options?.ResourceTransforms ?? []);
    }

    /// <summary>A stack whose resources a function declares.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> declare, StackOptions? options)
        : this(options)
    {
        RegisterOutputs(DeclareAsync(declare));

        // An exception of the function becomes a failure of the outputs, as if it had been thrown later.
        static async Task<IDictionary<string, object?>> DeclareAsync(Func<Task<IDictionary<string, object?>>> declare) =>
            await declare().ConfigureAwait(false) ?? new Dictionary<string, object?>();
    }

    /// <summary>Publishes the [Output] properties of the stack's class.</summary>
    /// <exception cref="RunException">A property is null, or not an Output.</exception>
    internal void RegisterPropertyOutputs()
    {
        var outputs = OutputProperties.ReadDeclared(this);
        if (outputs.Where(output => output.Value is null).Select(output => output.Key).ToList() is { Count: > 0 } missing)
            throw RunException.OutputsAreMissing(missing);
        if (outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList() is { Count: > 0 } wrong)
            throw RunException.OutputsHaveIncorrectType(wrong);
        RegisterOutputs(new Dictionary<string, object?>(outputs));
    }

    private static ComponentResourceOptions? ToComponentOptions(StackOptions? options) =>
        options is null ? null : new ComponentResourceOptions { ResourceTransformations = [.. options.ResourceTransformations] };
}
