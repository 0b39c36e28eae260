using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>The outputs of another stack.</summary>
/// <param name="Outputs">Values by name; null stands for a text only that stack knows, shown as <c>${stack.output}</c>.</param>
/// <param name="SecretOutputs">The names among them that are secret.</param>
public sealed record StackFixture(MapValue Outputs, ValueList<string>? SecretOutputs = null);
