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

        before = With(before, left);
        return (resource.Package is "aws" ? WithState(before, old.Outputs, resource.Inputs) : before, With(resource.Inputs, right));
    }

    // The AWS provider compares a program with what the cloud has, not with what the program said before: who says now what is already so changes nothing.
    private static MapValue WithState(MapValue old, MapValue state, MapValue current)
    {
        var known = new List<KeyValuePair<string, PlanValue>>();
        foreach (var (name, value) in current)
        {
            switch (old.Find(name), state.Find(name), value)
            {
                case (null or NullValue, { IsOpaque: false } answer and not NullValue and not StringValue { Text.Length: 0 }, not NullValue):
                    known.Add(new(name, Narrow(answer, value)));
                    break;
                case (MapValue left, MapValue answer, MapValue right):
                    known.Add(new(name, WithState(left, answer, right)));
                    break;
                default:
                    break;
            }
        }

        return With(old, known);
    }

    private static PlanValue Narrow(PlanValue state, PlanValue current) => state is MapValue map && current is MapValue said
        ? new MapValue(map.Where(entry => said.ContainsKey(entry.Key)).Select(entry => KeyValuePair.Create(entry.Key, Narrow(entry.Value, said[entry.Key]))))
        : state;

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
