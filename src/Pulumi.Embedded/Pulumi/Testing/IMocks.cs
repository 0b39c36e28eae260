namespace Pulumi.Testing;

/// <summary>Stands in for the engine and all providers in a test.</summary>
public interface IMocks
{
    /// <summary>Answers the registration, import or read of a resource.</summary>
    /// <returns>The id, and the state: a dictionary with string keys or an [OutputType] object. A null or empty id is not known yet.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a call of a function or method.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Sees the outputs that a component or the stack publishes.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
