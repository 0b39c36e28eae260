namespace Infra.Plans.Changes;

/// <summary>Finds what is different between the values of a baseline and those of a plan, without the noise.</summary>
/// <remarks>
/// No difference is: missing, null and empty; <c>30</c> and <c>"30"</c>; JSON that is written differently; items of a set in another
/// order; a reference and the value that it stands for in the baseline.
/// </remarks>
internal sealed class ValueComparison(BaselineValues values)
{
    private readonly List<PropertyChange> _changes = [];
    private readonly SortedSet<string> _notCompared = new(StringComparer.Ordinal);
    private PlannedResource? _resource;

    public (ValueList<PropertyChange> Changes, ValueList<string> NotCompared) Compare(MapValue old, MapValue current, PlannedResource? resource = null)
    {
        _resource = resource;
        WalkMap("", old, current);
        return (_changes.ToValueList(), _notCompared.ToValueList());
    }

    /// <summary>Compares two values at one place without noting what is different.</summary>
    public bool AreEqual(PlanValue old, PlanValue current, string path = "")
    {
        var comparison = new ValueComparison(values) { _resource = _resource };
        comparison.Walk(path, old, current);
        if (comparison._changes.Count > 0)
        {
            return false;
        }

        _notCompared.UnionWith(comparison._notCompared);
        return true;
    }

    /// <summary>Compares two values at one place; null is a value that is not there.</summary>
    public void Walk(string path, PlanValue? old, PlanValue? current)
    {
        var causes = new SortedSet<string>(StringComparer.Ordinal);
        var before = IsNothing(old, path) ? null : values.OfBaseline(old!);
        var after = IsNothing(current, path) ? null : values.OfPlan(current!, causes);
        switch (before, after)
        {
            case (null, null):
                return;
            case (null, _) or (_, null):
                Note(path, before, after is null ? null : current, causes);
                return;
            case (_, SecretValue) or (SecretValue, _) or (_, UnknownValue) or (UnknownValue, _):
                WalkHidden(path, before, after, current!, causes);
                return;
            case (_, ReferenceValue reference):
                WalkReference(path, before, reference, causes);
                return;
            case (MapValue left, MapValue right):
                WalkMap(path, left, right);
                return;
            case (ListValue left, ListValue right):
                new ListComparison(this, _resource?.Type).Walk(path, left, right);
                return;
            case (StringValue or NumberValue, StringValue or NumberValue) when causes.Count == 0 && IsKubernetes && Quantity.AreEqual(path, before, after):
                return;
            case (StringValue left, StringValue right):
                WalkText(path, left, right, current!, causes);
                return;
            case (AssetValue or ArchiveValue, AssetValue or ArchiveValue):
                WalkContent(path, before, after);
                return;
            default:
                NoteUnless(AreSameScalar(before, after) || IsListOfOne(before, after, path), path, before, current!, causes);
                return;
        }
    }

    public void Note(string path, PlanValue? old, PlanValue? current, IEnumerable<string>? causes = null, bool isReordered = false) =>
        _changes.Add(new PropertyChange(path, values.ToShow(old), current) { Causes = (causes ?? []).ToSortedSet(), IsReordered = isReordered });

    /// <summary>The text of an item's own name, as the baseline has it.</summary>
    public string? Identity(PlanValue? value, bool isOld) =>
        (value is null ? null : isOld ? values.OfBaseline(value) : values.OfPlan(value, [])) switch
        {
            StringValue text => text.Text,
            NumberValue number => number.ToString(),
            ReferenceValue reference => reference.ToString(),
            _ => null,
        };

    // A block without content says something by its name where it is the only one: { allow: {} } is not { block: {} }.
    private string? Choice(string path, MapValue map)
    {
        string? only = null;
        foreach (var (key, value) in map)
        {
            if (value is not MapValue && IsNothing(value, path))
            {
                continue;
            }

            if (only is not null || value is not MapValue { Count: 0 })
            {
                return null;
            }

            only = key;
        }

        return only;
    }

    private void WalkMap(string path, MapValue old, MapValue current)
    {
        if (path.Length > 0 && !IsKubernetes && Choice(path, old) is { } before && Choice(path, current) is { } after && before != after)
        {
            Note(PropertyPath.Key(path, before), MapValue.Empty, current: null);
            Note(PropertyPath.Key(path, after), old: null, MapValue.Empty);
            return;
        }

        foreach (var key in old.Keys.Union(current.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Walk(PropertyPath.Key(path, key), old.Find(key), current.Find(key));
        }
    }

    // Of a secret or an unknown value only its origin can be compared.
    private void WalkHidden(string path, PlanValue? old, PlanValue? after, PlanValue current, SortedSet<string> causes)
    {
        if (after is SecretValue { Source: { } source } && values.IsNew(source.Urn, causes))
        {
            Note(path, old, current, causes);
        }
        else if (after is UnknownValue && NewNeeds(path) is { Count: > 0 } needs)
        {
            Note(path, old, current, needs);
        }
        else if (after is not SecretValue { Source: not null } || !after.Equals(old))
        {
            _notCompared.Add(path);
        }
    }

    private List<string> NewNeeds(string path) =>
        _resource?.PropertyDependencies.TryGetValue(PropertyPath.Head(path), out var urns) == true ? [.. values.NewAmong(urns)] : [];

    private void WalkReference(string path, PlanValue? old, ReferenceValue reference, SortedSet<string> causes)
    {
        if (causes.Count > 0 || old is ReferenceValue && !old.Equals(reference))
        {
            Note(path, old, reference, causes);
        }
        else if (old is not ReferenceValue)
        {
            // The resource stays what it is, but its baseline does not tell this output.
            _notCompared.Add(path);
        }
    }

    private void WalkText(string path, StringValue old, StringValue after, PlanValue current, SortedSet<string> causes)
    {
        if (causes.Count == 0 && old.Equals(after))
        {
            return;
        }

        if (causes.Count == 0 && values.MayEqual(old.Text, after.Text))
        {
            // It differs only where the plan has what the baseline does not tell.
            _notCompared.Add(path);
            return;
        }

        if (JsonText.TryRead(old.Text) is { } left && JsonText.TryRead(after.Text) is { } right)
        {
            var count = _changes.Count;
            Walk(path, left, right);
            if (causes.Count == 0 || _changes.Count > count)
            {
                return;
            }
        }

        Note(path, old, current, causes);
    }

    // A program names a file, a deployment stores what was in it: with one hash alone nobody can tell whether that is still the same.
    private void WalkContent(string path, PlanValue old, PlanValue current)
    {
        if (HashOf(old) is { } left && HashOf(current) is { } right ? string.Equals(left, right, StringComparison.Ordinal) : old.Equals(current))
        {
            return;
        }

        if (IsSamePlace(old, current) && HashOf(old) is null != HashOf(current) is null)
        {
            _notCompared.Add(path);
            return;
        }

        Note(path, old, current);
    }

    private static string? HashOf(PlanValue value) => (value as AssetValue)?.Hash ?? (value as ArchiveValue)?.Hash;

    private static bool IsSamePlace(PlanValue old, PlanValue current) => (old, current) switch
    {
        (AssetValue left, AssetValue right) => left.Source == right.Source && string.Equals(left.Content, right.Content, StringComparison.Ordinal),
        (ArchiveValue { Location: { } left }, ArchiveValue { Location: { } right }) => string.Equals(left, right, StringComparison.Ordinal),
        (ArchiveValue { Location: null }, ArchiveValue { Location: null }) => true,
        _ => false,
    };

    private void NoteUnless(bool isSame, string path, PlanValue? old, PlanValue current, SortedSet<string> causes)
    {
        if (!isSame)
        {
            Note(path, old, current, causes);
        }
    }

    private static bool AreSameScalar(PlanValue? old, PlanValue? current) => (old, current) switch
    {
        (StringValue or NumberValue or BoolValue, StringValue or NumberValue or BoolValue) =>
            string.Equals(old.ToString(), current.ToString(), StringComparison.Ordinal),
        _ => old!.Equals(current),
    };

    // Policy documents have "Action": "x" and "Action": ["x"] for the same thing, and AWS answers with either.
    private bool IsListOfOne(PlanValue? old, PlanValue? current, string path) => (old, current) switch
    {
        (ListValue { Count: 1 } list, StringValue) => AreEqual(list[0], current!, path),
        (StringValue, ListValue { Count: 1 } list) => AreEqual(old!, list[0], path),
        _ => false,
    };

    private bool IsKubernetes => _resource?.Package is "kubernetes";

    // Kubernetes manifests are stored with all the parts they could have, and those of the parts.
    private bool IsNothing(PlanValue? value, string path) => value switch
    {
        null or NullValue or ListValue { Count: 0 } => true,
        MapValue map when IsKubernetes => !KubernetesObjects.IsSelector(path) && map.All(entry => IsNothing(entry.Value, PropertyPath.Key(path, entry.Key))),
        MapValue map => map.Count == 0,
        _ => false,
    };
}
