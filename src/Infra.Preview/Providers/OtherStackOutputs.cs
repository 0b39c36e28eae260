using System.Collections.Concurrent;
using Infra.Preview.Configuration;
using Infra.Protocol;

namespace Infra.Preview.Providers;

/// <summary>What other stacks of the same preview have answered: asked for before a reference is registered, which cannot wait.</summary>
internal sealed class OtherStackOutputs(IOtherStacks? others)
{
    private readonly ConcurrentDictionary<string, StackFixture> _answers = new(StringComparer.Ordinal);

    /// <summary>Asks for a stack's outputs if the resource is a reference to one.</summary>
    /// <exception cref="GrpcException">The stacks wait for each other.</exception>
    public async Task FetchAsync(string type, string? stack, CancellationToken cancellationToken)
    {
        if (others is null || type != StackReferenceProvider.Type || string.IsNullOrEmpty(stack))
        {
            return;
        }

        try
        {
            if (await others.OutputsOfAsync(stack, cancellationToken) is { } answer)
            {
                _answers[stack] = answer;
            }
        }
        catch (ConfigurationException refusal)
        {
            throw new GrpcException(GrpcStatusCode.FailedPrecondition, refusal.Message, refusal);
        }
    }

    /// <summary>The answer, or null.</summary>
    public StackFixture? Find(string stack) => _answers.GetValueOrDefault(stack);
}
