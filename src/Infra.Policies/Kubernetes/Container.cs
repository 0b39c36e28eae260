namespace Infra.Policies;

/// <summary>A container of a pod.</summary>
/// <param name="Value">Its specification.</param>
/// <param name="List">The list that it is in: <c>containers</c>, <c>initContainers</c> or <c>ephemeralContainers</c>.</param>
internal readonly record struct Container(Property Value, string List)
{
    public const string MainList = "containers";
    public const string InitList = "initContainers";
    public const string EphemeralList = "ephemeralContainers";

    /// <summary>True for the containers that the pod is about: not those that prepare it or help to find a fault.</summary>
    public bool IsMain => List == MainList;

    /// <summary>True for a container that someone put in to find a fault.</summary>
    public bool IsEphemeral => List == EphemeralList;

    /// <summary>What it may do.</summary>
    public Property Security => Value["securityContext"];

    public Property this[string property] => Value[property];
}
