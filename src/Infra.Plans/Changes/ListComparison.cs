namespace Infra.Plans.Changes;

/// <summary>Compares lists: by the names of their items where they have names, else by what stands where.</summary>
internal sealed class ListComparison(ValueComparison comparison, string? type)
{
    // Above this many pairs, items are compared by their place alone: finding who belongs to whom would take too long.
    private const int MaxPairs = 40_000;

    private static readonly string[] IdentityKeys = ["name", "Sid", "sid", "key", "id", "deviceName", "originId", "ruleName"];

    public void Walk(string path, ListValue old, ListValue current)
    {
        if (IdentityKeys.FirstOrDefault(key => AreNamedBy(key, old, isOld: true) && AreNamedBy(key, current, isOld: false)) is { } identity)
        {
            WalkByIdentity(path, identity, old, current);
        }
        else if ((long)old.Count * current.Count > MaxPairs)
        {
            WalkByPlace(path, [.. old.Index()], [.. current.Index()]);
        }
        else
        {
            WalkByContent(path, old, current);
        }
    }

    private bool AreNamedBy(string key, ListValue list, bool isOld)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return list.All(item => item is MapValue map && comparison.Identity(map.Find(key), isOld) is { } name && names.Add(name));
    }

    private void WalkByIdentity(string path, string key, ListValue old, ListValue current)
    {
        var before = old.Cast<MapValue>().ToDictionary(item => comparison.Identity(item[key], isOld: true)!, StringComparer.Ordinal);
        var after = current.Cast<MapValue>().ToDictionary(item => comparison.Identity(item[key], isOld: false)!, StringComparer.Ordinal);
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            comparison.Walk(PropertyPath.Item(path, name), before.GetValueOrDefault(name), after.GetValueOrDefault(name));
        }

        if (!before.Keys.Where(after.ContainsKey).SequenceEqual(after.Keys.Where(before.ContainsKey), StringComparer.Ordinal) && !UnorderedLists.Contains(type, path))
        {
            comparison.Note(path, old, current, isReordered: true);
        }
    }

    private void WalkByContent(string path, ListValue old, ListValue current)
    {
        var left = new List<(int Index, PlanValue Item)>(old.Index());
        var right = new List<(int Index, PlanValue Item)>();
        var order = new List<int>();
        foreach (var (index, item) in current.Index())
        {
            var match = left.FindIndex(other => comparison.AreEqual(other.Item, item, PropertyPath.Index(path, index)));
            if (match < 0)
            {
                right.Add((index, item));
            }
            else
            {
                order.Add(left[match].Index);
                left.RemoveAt(match);
            }
        }

        if (left.Count > 0 || right.Count > 0)
        {
            WalkByPlace(path, left, right);
        }
        else if (!order.SequenceEqual(order.Order()) && !UnorderedLists.Contains(type, path))
        {
            comparison.Note(path, old, current, isReordered: true);
        }
    }

    private void WalkByPlace(string path, List<(int Index, PlanValue Item)> old, List<(int Index, PlanValue Item)> current)
    {
        for (var i = 0; i < Math.Max(old.Count, current.Count); i++)
        {
            var index = i < current.Count ? current[i].Index : old[i].Index;
            comparison.Walk(PropertyPath.Index(path, index), i < old.Count ? old[i].Item : null, i < current.Count ? current[i].Item : null);
        }
    }
}
