namespace Infra.Policies;

/// <summary>
/// A rule that looks at other resources too. It is still called once for each resource it judges; a rule about the stack as a whole applies
/// to <see cref="ResourceType.Stack"/>.
/// </summary>
public abstract class StackPolicy : Policy
{
    /// <summary>Judges one resource, with all others at hand. Each call should look up, not search: cost must grow with the plan, not its square.</summary>
    protected abstract void Check(ResourceCheck resource, PlanGraph graph);

    internal void Run(ResourceCheck resource, PlanGraph graph) => Check(resource, graph);
}
