using Infra.Preview.Configuration;

namespace Infra.Preview.Providers;

/// <summary>Answers references to stacks that are previewed together with this one.</summary>
public interface IOtherStacks
{
    /// <summary>What a stack answers; null when it is not among them, or has no plan. Waits until it is known.</summary>
    /// <param name="stack">The stack as the program names it: <c>prod</c>, <c>network/prod</c> or <c>acme/network/prod</c>.</param>
    /// <param name="cancellationToken">Cancelled when the program ends.</param>
    /// <exception cref="ConfigurationException">The stacks wait for each other.</exception>
    Task<StackFixture?> OutputsOfAsync(string stack, CancellationToken cancellationToken);
}
