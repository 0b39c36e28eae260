namespace Infra.Plans.Changes;

/// <summary>Finds out what a deployment would do with a stack, from what it is and what it is to become. Asks nobody.</summary>
/// <remarks>How the values of two plans are told apart: <c>docs/changes.md</c>.</remarks>
public sealed class PlanComparison
{
    private readonly Plan _baseline;
    private readonly Plan _plan;
    private readonly ReplaceFacts _facts;
    private readonly Pairing _pairing;
    private readonly Dictionary<string, ResourceChange> _changes = new(StringComparer.Ordinal);

    private PlanComparison(Plan baseline, Plan plan, ReplaceFacts facts)
    {
        _baseline = baseline;
        _plan = plan;
        _facts = facts;
        _pairing = Pairing.Of(baseline, plan);
    }

    /// <summary>Compares a plan with its baseline.</summary>
    /// <param name="baseline">What the stack is: an earlier plan, or a stack export that was read as one.</param>
    /// <param name="plan">What the stack is to become.</param>
    /// <param name="facts">Which properties force a replacement. Default: <see cref="ReplaceFacts.BuiltIn"/>.</param>
    public static PlanChanges Compare(Plan baseline, Plan plan, ReplaceFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(plan);
        return new PlanComparison(baseline, plan, facts ?? ReplaceFacts.BuiltIn).Compare();
    }

    private PlanChanges Compare()
    {
        var values = new BaselineValues(_baseline, _plan, _pairing, urn => _changes.GetValueOrDefault(urn)?.Operation);
        foreach (var resource in DependencyOrder.Of(_plan))
        {
            _changes[resource.Urn] = Change(resource, values);
        }

        var kept = _plan.Resources.Select(resource => _changes[resource.Urn]);
        // What goes is taken down in the opposite order: children before their parents.
        var gone = _baseline.Resources.Where(resource => !_pairing.IsKept(resource.Urn) && !resource.IsRead).Reverse()
            .Select(resource => new ResourceChange { Operation = ChangeOperation.Delete, Old = resource });
        var outputs = new ValueComparison(values).Compare(_baseline.Outputs, _plan.Outputs);
        return new PlanChanges([.. kept, .. gone], outputs.Changes);
    }

    private ResourceChange Change(PlannedResource resource, BaselineValues values)
    {
        if (_pairing.OldOf(resource) is not { } old || (old.IsRead && !resource.IsRead))
        {
            // What was only read before is somebody else's: the program's own is made beside it.
            return new ResourceChange { Operation = resource.IsRead ? ChangeOperation.Same : ChangeOperation.Create, New = resource };
        }

        var same = new ResourceChange
        {
            Operation = ChangeOperation.Same,
            Old = old,
            New = resource,
            RenamedFrom = string.Equals(old.Urn, resource.Urn, StringComparison.Ordinal) ? null : old.Urn,
            IsReplacementKnown = _facts.Knows(resource.Type),
        };
        // What a component says of itself is bookkeeping: its children are what the cloud sees.
        return resource.IsComponent || resource.IsStack ? same : resource.IsRead ? Read(same, old, resource) : Differ(same, old, resource, values);
    }

    // Reading another object than the one that the stack made leaves that one to be deleted.
    private static ResourceChange Read(ResourceChange same, PlannedResource old, PlannedResource resource) =>
        !old.IsRead && old.Id is StringValue made && resource.Id is StringValue read && !made.Equals(read)
            ? same with { Operation = ChangeOperation.Replace, Properties = [new PropertyChange("id", made, read) { ForcesReplacement = true }], ReplaceKeys = ["id"] }
            : same;

    private ResourceChange Differ(ResourceChange same, PlannedResource old, PlannedResource resource, BaselineValues values)
    {
        var provider = resource.Options.Provider is { } urn ? _plan.Find(urn) : null;
        var (before, after) = KubernetesObjects.Contains(resource.Type) ? KubernetesAdditions.Of(old, resource, provider) : ProviderAdditions.Of(old, resource);
        var comparison = new ValueComparison(values).Compare(before, after, resource);
        var changes = ProviderAdditions.WithoutRepetition(comparison.Changes)
            .Where(change => !IsIgnored(resource, change.Path) && !IsIgnored(resource, ProviderAdditions.TagsPath(change.Path)))
            .Select(change => change with { ForcesReplacement = Forces(resource, provider, change) })
            .ToValueList();
        var keys = changes.Where(static change => change.ForcesReplacement).Select(static change => PropertyPath.Head(change.Path))
            .Concat(OptionKeys(old, resource, values))
            .ToSortedSet();
        if (changes.Count == 0 && keys.Count == 0)
        {
            return same with { NotCompared = comparison.NotCompared };
        }

        return same with
        {
            Operation = keys.Count > 0 ? ChangeOperation.Replace : ChangeOperation.Update,
            Properties = changes,
            ReplaceKeys = keys,
            NotCompared = comparison.NotCompared,
            DeletesFirst = keys.Count > 0 ? resource.Options.DeleteBeforeReplace ?? KubernetesObjects.DeletesFirst(resource, changes, keys) : null,
            IsReplacementKnown = same.IsReplacementKnown && KubernetesObjects.IsReplacementKnown(resource, changes),
        };
    }

    private static bool IsIgnored(PlannedResource resource, string path) =>
        resource.Options.IgnoreChanges.Any(option => PropertyPath.Covers(option, path))
        || resource.Options.HideDiffs.Any(option => PropertyPath.Covers(option, path));

    private bool Forces(PlannedResource resource, PlannedResource? provider, PropertyChange change) =>
        resource.Options.ReplaceOnChanges.Any(option => PropertyPath.Covers(option, change.Path))
        || KubernetesObjects.Forces(_facts, resource, provider, change)
        // No AWS resource moves to another region.
        || (change.Path is "region" && resource.Package is "aws");

    private IEnumerable<string> OptionKeys(PlannedResource old, PlannedResource resource, BaselineValues values)
    {
        if (resource.Options.Provider is { } provider && _changes.GetValueOrDefault(provider)?.Operation == ChangeOperation.Replace)
        {
            yield return "provider";
        }

        if (resource.Options.ReplaceWith.Any(urn => _changes.GetValueOrDefault(urn)?.Operation == ChangeOperation.Replace))
        {
            yield return "replaceWith";
        }

        if (old.IsTainted)
        {
            yield return "taint";
        }

        // A stack export does not say what the trigger was.
        if (old.Options.ReplacementTrigger is { } before && resource.Options.ReplacementTrigger is { } after
            && !new ValueComparison(values).AreEqual(before, after))
        {
            yield return "replacementTrigger";
        }
    }
}
