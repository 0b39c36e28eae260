namespace Pulumi.Serialization;

/// <summary>
/// Turns raw property values into wire values. The walk itself is synchronous: outputs that have not settled are collected on the way,
/// awaited together, and the walk is done again. So settled inputs, the usual case, cost no task and complete at once.
/// </summary>
internal static class PropertySerializer
{
    /// <param name="label">What the properties belong to, for messages.</param>
    /// <param name="properties">Wire names with raw values; it may be walked more than once.</param>
    internal static async Task<SerializedProperties> SerializeAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> properties, SerializerOptions options)
    {
        while (true)
        {
            var walk = new SerializationWalk(label, options);
            var result = walk.WriteProperties(properties);
            if (walk.Pending is { } pending)
            {
                await Task.WhenAll(pending).ConfigureAwait(false);
                continue;
            }

            await walk.FillDependenciesAsync().ConfigureAwait(false);
            return result;
        }
    }
}
