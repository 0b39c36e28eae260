namespace Infra.Plans.Changes;

/// <summary>
/// Evens out what pulumi-kubernetes and the cluster add to the manifest of a program before it is stored: it is written out in full, with a status, and with
/// notes of those who changed it. What the program says itself is always compared.
/// </summary>
internal static class KubernetesAdditions
{
    private const string Metadata = "metadata";
    private const string Namespace = "namespace";
    private const string DefaultNamespace = "default";

    private static readonly string[] Bookkeeping = ["creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid"];

    // The provider's own mark of a name that it made up, what kubectl last applied, and the count of rollouts.
    private static readonly string[] Notes = ["pulumi.com/autonamed", "kubectl.kubernetes.io/last-applied-configuration", "deployment.kubernetes.io/revision"];

    /// <summary>The manifests of both sides, each without what its program did not say.</summary>
    /// <param name="old">The object as the baseline has it.</param>
    /// <param name="resource">The object as the plan has it.</param>
    /// <param name="provider">The explicit provider of the plan; null for the default one.</param>
    public static (MapValue Old, MapValue Current) Of(PlannedResource old, PlannedResource resource, PlannedResource? provider)
    {
        var before = ProviderDefaults.WithoutThem(old, resource);
        var after = resource.Inputs;
        before = after.ContainsKey("status") ? before : Without(before, "status");
        if (before.Find(Metadata) is MapValue metadata)
        {
            before = With(before, Metadata, Clean(metadata, after.Find(Metadata) as MapValue ?? MapValue.Empty, resource.AutoNamed is not null));
            after = WithNamespace(before, after, provider);
        }

        return (before, HasContentOnly(before) && after.Find("stringData") is { } content
            // The cluster keeps the content of a secret in one place.
            ? With(Without(after, "stringData"), "data", content as SecretValue ?? SecretValue.Instance)
            : after);
    }

    private static MapValue Clean(MapValue old, MapValue current, bool isAutoNamed)
    {
        var annotations = old.Find("annotations") as MapValue ?? MapValue.Empty;
        var isNameMadeUp = isAutoNamed && (annotations.ContainsKey(Notes[0]) || old.ContainsKey("generateName"));
        var clean = new MapValue(old.Where(entry => !Bookkeeping.Contains(entry.Key, StringComparer.Ordinal) || current.ContainsKey(entry.Key))
            .Where(entry => !(isNameMadeUp && entry.Key is "name")));
        clean = WithoutEntries(clean, current, "annotations", static (key, _) => Notes.Contains(key, StringComparer.Ordinal));
        // Without server-side apply, the provider labels what it made.
        return WithoutEntries(clean, current, "labels", static (key, value) => key is "app.kubernetes.io/managed-by" && value is StringValue { Text: "pulumi" });
    }

    private static MapValue WithoutEntries(MapValue old, MapValue current, string name, Func<string, PlanValue, bool> isAdded)
    {
        var said = current.Find(name) as MapValue ?? MapValue.Empty;
        return old.Find(name) is MapValue entries
            ? With(old, name, new MapValue(entries.Where(entry => said.ContainsKey(entry.Key) || !isAdded(entry.Key, entry.Value))))
            : old;
    }

    // Who gives no namespace gets the provider's. Where the provider does not say which that is, nobody knows whether the object moves.
    private static MapValue WithNamespace(MapValue before, MapValue after, PlannedResource? provider)
    {
        var metadata = after.Find(Metadata) as MapValue ?? MapValue.Empty;
        var old = (before.Find(Metadata) as MapValue)?.Find(Namespace);
        if (old is null or NullValue)
        {
            return metadata.Find(Namespace) is StringValue { Text: DefaultNamespace } ? With(after, Metadata, Without(metadata, Namespace)) : after;
        }

        if (metadata.Find(Namespace) is not (null or NullValue))
        {
            return after;
        }

        var given = provider?.Inputs.Find(Namespace) ?? (old is StringValue { Text: DefaultNamespace } ? old : UnknownValue.Of(UnknownType.String));
        return With(after, Metadata, With(metadata, Namespace, given));
    }

    private static bool HasContentOnly(MapValue before) =>
        before.Find("kind") is StringValue { Text: "Secret" } && before.ContainsKey("data") && !before.ContainsKey("stringData");

    private static MapValue Without(MapValue map, string key) =>
        map.ContainsKey(key) ? new(map.Where(entry => !string.Equals(entry.Key, key, StringComparison.Ordinal))) : map;

    private static MapValue With(MapValue map, string key, PlanValue value) =>
        new(Without(map, key).Append(KeyValuePair.Create(key, value)));
}
