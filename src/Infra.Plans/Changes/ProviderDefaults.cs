namespace Infra.Plans.Changes;

/// <summary>Takes out of the old inputs what the provider put there by itself, so that only what a program said is compared.</summary>
internal static class ProviderDefaults
{
    // The state of a stack lists properties that the program did not set under this name, in each object on its own.
    private const string Marker = "__defaults";

    public static MapValue WithoutThem(PlannedResource old, PlannedResource resource) =>
        HasMarker(old.Inputs) ? Clean(old.Inputs, resource.Inputs) : old.Inputs;

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
}
