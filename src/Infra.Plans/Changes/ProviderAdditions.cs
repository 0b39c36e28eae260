namespace Infra.Plans.Changes;

/// <summary>
/// Evens out what providers add to a program's inputs before they store them. The AWS provider puts the region and all tags there without noting that it
/// did; a plan has them among its outputs.
/// </summary>
internal static class ProviderAdditions
{
    private const string Tags = "tags";
    private const string AllTags = "tagsAll";

    // Of every AWS resource that has them, whether its baseline tells them among its inputs, its outputs, or both.
    private static readonly string[] Always = ["region", AllTags];

    /// <summary>The inputs of both sides, each with what its provider adds.</summary>
    public static (MapValue Old, MapValue Current) Of(PlannedResource old, PlannedResource resource)
    {
        var before = ProviderDefaults.WithoutThem(old, resource);
        var left = new List<KeyValuePair<string, PlanValue>>();
        var right = new List<KeyValuePair<string, PlanValue>>();
        foreach (var (name, _) in before)
        {
            if (Answer(resource, name) is { } answer)
            {
                right.Add(new(name, answer));
            }
        }

        foreach (var name in Always.Where(name => !before.ContainsKey(name)))
        {
            if (Answer(old, name) is { } stored && Answer(resource, name) is { } answer)
            {
                left.Add(new(name, stored));
                right.Add(new(name, answer));
            }
        }

        return (With(before, left), With(resource.Inputs, right));
    }

    /// <summary>The changes without those of all tags that the tags themselves have too.</summary>
    public static IEnumerable<PropertyChange> WithoutRepetition(IReadOnlyCollection<PropertyChange> changes)
    {
        var paths = changes.Select(static change => change.Path).ToHashSet(StringComparer.Ordinal);
        return changes.Where(change => !IsAboutAllTags(change.Path) || !(paths.Contains(Tags) || paths.Contains(TagsPath(change.Path))));
    }

    /// <summary>The path that an option means which covers a change of this path: who ignores tags ignores all tags.</summary>
    public static string TagsPath(string path) => IsAboutAllTags(path) ? Tags + path[AllTags.Length..] : path;

    private static bool IsAboutAllTags(string path) => string.Equals(PropertyPath.Head(path), AllTags, StringComparison.Ordinal);

    // What a program left out and its provider answers all the same. A name that the provider would make up anew is no answer.
    private static PlanValue? Answer(PlannedResource resource, string name) =>
        resource.Inputs.Find(name) is null or NullValue
        && !string.Equals(resource.AutoNamed, name, StringComparison.Ordinal)
        && resource.Outputs.Find(name) is { IsOpaque: false } answer and not NullValue
            ? answer
            : null;

    private static MapValue With(MapValue map, List<KeyValuePair<string, PlanValue>> added) =>
        added.Count == 0 ? map : new MapValue(map.Where(entry => !added.Exists(other => string.Equals(other.Key, entry.Key, StringComparison.Ordinal))).Concat(added));
}
