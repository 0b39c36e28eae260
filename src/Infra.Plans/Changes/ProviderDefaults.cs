namespace Infra.Plans.Changes;

/// <summary>Takes out of the old inputs what the provider put there by itself, so that only what a program said is compared.</summary>
internal static class ProviderDefaults
{
    // The state of a stack lists properties that the program did not set under this name, in each object on its own.
    private const string Marker = "__defaults";

    // pulumi-kubernetes marks names that it made up with an annotation instead.
    private const string AutoNamed = "pulumi.com/autonamed";

    public static MapValue WithoutThem(PlannedResource old, PlannedResource resource)
    {
        var inputs = HasMarker(old.Inputs) ? Clean(old.Inputs, resource.Inputs) : old.Inputs;
        return string.Equals(resource.AutoNamed, "metadata.name", StringComparison.Ordinal) ? WithoutObjectName(inputs) : inputs;
    }

    private static MapValue Clean(MapValue old, MapValue? current)
    {
        var defaults = old.Find(Marker) is ListValue list
            ? list.OfType<StringValue>().Select(static name => name.Text).ToHashSet(StringComparer.Ordinal)
            : [];
        return new MapValue(old
            .Where(entry => entry.Key is not Marker && !(defaults.Contains(entry.Key) && current?.ContainsKey(entry.Key) != true))
            .Select(entry => KeyValuePair.Create(entry.Key, Clean(entry.Value, current?.Find(entry.Key)))));
    }

    private static PlanValue Clean(PlanValue old, PlanValue? current) => old switch
    {
        MapValue map => Clean(map, current as MapValue),
        ListValue list => new ListValue(
            list.Select((item, index) => Clean(item, current is ListValue items && index < items.Count ? items[index] : null)).ToValueList()),
        _ => old,
    };

    private static bool HasMarker(PlanValue value) => value switch
    {
        MapValue map => map.ContainsKey(Marker) || map.Values.Any(HasMarker),
        ListValue list => list.Any(HasMarker),
        _ => false,
    };

    private static MapValue WithoutObjectName(MapValue inputs)
    {
        if (inputs.Find("metadata") is not MapValue metadata || metadata.Find("annotations") is not MapValue annotations || !annotations.ContainsKey(AutoNamed))
        {
            return inputs;
        }

        var rest = With(Without(metadata, "name"), "annotations", Without(annotations, AutoNamed));
        return With(inputs, "metadata", rest);
    }

    private static MapValue Without(MapValue map, string key) =>
        new(map.Where(entry => !string.Equals(entry.Key, key, StringComparison.Ordinal)));

    private static MapValue With(MapValue map, string key, PlanValue value) =>
        new(Without(map, key).Append(KeyValuePair.Create(key, value)));
}
