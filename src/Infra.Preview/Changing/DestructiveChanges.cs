using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Running;

namespace Infra.Preview.Changing;

/// <summary>
/// The changes that lose data: replacements and deletions of stateful resources, unless the resource stays in the cloud. Each has to be allowed
/// by name.
/// </summary>
public sealed class DestructiveChanges
{
    private DestructiveChanges(IReadOnlyList<ResourceChange> all, IReadOnlyList<ResourceChange> refused, IReadOnlyList<string> unused)
    {
        All = all;
        Refused = refused;
        Unused = unused;
    }

    /// <summary>All of them, in the order of the plan.</summary>
    public IReadOnlyList<ResourceChange> All { get; }

    /// <summary>Those that nobody allowed.</summary>
    public IReadOnlyList<ResourceChange> Refused { get; }

    /// <summary>What was allowed without need.</summary>
    public IReadOnlyList<string> Unused { get; }

    /// <summary>Finds them.</summary>
    /// <param name="changes">What a deployment would do.</param>
    /// <param name="allowed">The URNs of resources that may lose their data.</param>
    public static DestructiveChanges Of(PlanChanges changes, IReadOnlyCollection<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(allowed);
        var all = changes.Resources.Where(IsDestructive).ToList();
        var refused = all.FindAll(change => !allowed.Contains(change.Resource.Urn, StringComparer.Ordinal));
        var unused = allowed.Where(urn => !all.Exists(change => string.Equals(change.Resource.Urn, urn, StringComparison.Ordinal)));
        return new DestructiveChanges(all, refused, [.. unused]);
    }

    /// <summary>Says what would be lost, for a reader who does not see the changes.</summary>
    internal Problem ToProblem() => new(ExitCode.DestructiveChange, Refused.Count == 1
        ? "A deployment would replace or delete a resource that holds data."
        : $"A deployment would replace or delete {Refused.Count} resources that hold data.")
    {
        At = [.. Refused.Select(static change => $"{change.Operation.ToString().ToLowerInvariant()} {change.Resource.Name} ({change.Resource.Type})")],
        Fix = ["Keep them, or let them go one by one:", .. Refused.Select(static change => $"--allow-replace {change.Resource.Urn}")],
    };

    // A queue loses what nobody has received yet; a namespace and a definition take all their objects along, volume claims among them, and a volume may
    // take its disk. No rule asks for more than that they are not lost unnoticed.
    private static bool TakesDataAlong(string type) => type is "aws:sqs/queue:Queue" or "aws:mq/broker:Broker"
        or "kubernetes:core/v1:Namespace" or "kubernetes:core/v1:PersistentVolume" or "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition";

    /// <summary>True for a change that loses data.</summary>
    public static bool IsDestructive(ResourceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change is { Operation: ChangeOperation.Replace or ChangeOperation.Delete, IsRetained: false }
            && (StatefulTypes.Contains(change.Resource.Type) || TakesDataAlong(change.Resource.Type));
    }
}
