using System.Collections.Frozen;

namespace Infra.Plans;

/// <summary>What a deployment would do with a stack: one change for each resource of the plan, in its order, and then what is deleted.</summary>
public sealed class PlanChanges
{
    private readonly FrozenDictionary<string, ResourceChange> _byUrn;

    internal PlanChanges(IEnumerable<ResourceChange> resources, ValueList<PropertyChange> outputs)
    {
        Resources = resources.ToValueList();
        Outputs = outputs;
        _byUrn = Resources.ToFrozenDictionary(change => change.Resource.Urn, StringComparer.Ordinal);
    }

    /// <summary>All resources, unchanged ones and components included.</summary>
    public ValueList<ResourceChange> Resources { get; }

    /// <summary>What is different in the stack's outputs.</summary>
    public ValueList<PropertyChange> Outputs { get; }

    /// <summary>True when nothing in the cloud changes and no output does.</summary>
    public bool IsEmpty => Outputs.Count == 0 && Resources.All(static change => change.Operation == ChangeOperation.Same);

    /// <summary>The change of a resource, by the URN it will have, or had when it goes; null for a resource of neither.</summary>
    public ResourceChange? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>How many resources other than components have a certain change.</summary>
    public int Count(ChangeOperation operation) =>
        Resources.Count(change => change.Operation == operation && change.Resource is { IsComponent: false, IsStack: false });
}
