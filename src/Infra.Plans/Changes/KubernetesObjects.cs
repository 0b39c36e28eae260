namespace Infra.Plans.Changes;

/// <summary>What pulumi-kubernetes decides by more than the property that changes.</summary>
internal static class KubernetesObjects
{
    private const string Package = "kubernetes:";
    private const string Provider = "pulumi:providers:kubernetes";

    /// <summary>True for the type of an object of the cluster's API, but not for releases of Helm and what renders files.</summary>
    public static bool Contains(string type)
    {
        if (!type.StartsWith(Package, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = type.AsSpan(Package.Length);
        return rest.Contains('/') && !rest.StartsWith("helm.sh/") && !rest.StartsWith("yaml/") && !rest.StartsWith("kustomize/");
    }

    /// <summary>True when a change forces a replacement of a Kubernetes object or provider.</summary>
    public static bool Forces(ReplaceFacts facts, PlannedResource resource, PlannedResource? provider, PropertyChange change)
    {
        // A preview does not know the cluster behind a kubeconfig that is not there yet, and the provider takes it for another one.
        return facts.Forces(resource.Type, change)
            ? !(IsContent(change.Path) && IsMutable(resource, provider))
            : (resource.Type is Provider && change.Causes.Count > 0 && PropertyPath.Head(change.Path) is "kubeconfig")
                || (Contains(resource.Type) && PathsWithin(change).Any(path => facts.Forces(resource.Type, path)));
    }

    /// <summary>False when the kubeconfig of a provider changes in a form that is not read, so that nobody knows whether it is the same cluster.</summary>
    public static bool IsReplacementKnown(PlannedResource resource, IEnumerable<PropertyChange> changes) =>
        resource.Type is not Provider || !changes.Any(static change => change is { Path: "kubeconfig", ForcesReplacement: false });

    /// <summary>An object that keeps its name has to go before its successor comes. With another name, or one that is made up anew, both stand side by side.</summary>
    public static bool? DeletesFirst(PlannedResource resource, IReadOnlyCollection<PropertyChange> changes, IReadOnlyCollection<string> replaceKeys) =>
        !Contains(resource.Type) ? null
        : resource.AutoNamed is null && replaceKeys.Count > 0 && !replaceKeys.Contains("provider", StringComparer.Ordinal)
            && !changes.Any(static change => change.Path is "metadata.name" or "metadata.namespace");

    /// <summary>True for a selector that selects everything when it is empty, and nothing when it is not there.</summary>
    public static bool IsSelector(string path) => path.EndsWith("Selector", StringComparison.Ordinal) && !path.EndsWith("nodeSelector", StringComparison.Ordinal);

    private static bool IsContent(string path) => PropertyPath.Head(path) is "data" or "binaryData" or "stringData";

    private static bool IsMutable(PlannedResource resource, PlannedResource? provider)
    {
        var option = resource.Type switch
        {
            "kubernetes:core/v1:ConfigMap" => "enableConfigMapMutable",
            "kubernetes:core/v1:Secret" => "enableSecretMutable",
            _ => null,
        };
        return option is not null && IsTrue(provider?.Inputs.Find(option)) && !IsTrue(resource.Inputs.Find("immutable"));
    }

    // The settings of a provider stand as text in its state.
    private static bool IsTrue(PlanValue? value) => value is BoolValue { Value: true } or StringValue { Text: "true" };

    // What comes or goes as a whole changes in each of its parts.
    private static IEnumerable<string> PathsWithin(PropertyChange change) => (change.Old, change.New) switch
    {
        (null, { } added) => PathsWithin(change.Path, added),
        ({ } removed, null) => PathsWithin(change.Path, removed),
        _ => [],
    };

    private static IEnumerable<string> PathsWithin(string path, PlanValue value) => value switch
    {
        MapValue map => map.SelectMany(entry => PathsWithin(PropertyPath.Key(path, entry.Key), entry.Value).Prepend(PropertyPath.Key(path, entry.Key))),
        ListValue list => list.SelectMany(item => PathsWithin(path, item)),
        _ => [],
    };
}
