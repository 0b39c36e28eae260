using Infra.Plans;

namespace Infra.Policies;

/// <summary>A resource of a plan as rules read it.</summary>
public sealed class ResourceView
{
    internal ResourceView(PlannedResource resource, PlanGraph graph)
    {
        Resource = resource;
        Graph = graph;
    }

    /// <summary>The resource.</summary>
    public PlannedResource Resource { get; }

    /// <summary>The resource's URN.</summary>
    public string Urn => Resource.Urn;

    /// <summary>The resource's type token.</summary>
    public string Type => Resource.Type;

    /// <summary>The resource's logical name.</summary>
    public string Name => Resource.Name;

    /// <summary>The resource's options.</summary>
    public PlannedOptions Options => Resource.Options;

    internal PlanGraph Graph { get; }

    /// <summary>A property that the program set, by its top-level name in the provider's spelling.</summary>
    public Property this[string property] => new(this, property, Resource.Inputs.Find(property));

    /// <summary>An output, for the few rules that need what the provider or a component answered.</summary>
    public Property Output(string property) => new(this, property, Resource.Outputs.Find(property));

    /// <summary>
    /// A tag: the resource's own, or one that its explicit provider gives to all, or one that a deployed resource is known to have. For Kubernetes a label.
    /// </summary>
    public Property Tag(string key)
    {
        if (Type.StartsWith("kubernetes:", StringComparison.Ordinal))
        {
            return this["metadata"]["labels"][key];
        }

        var own = OwnTag(key);
        if (!own.IsMissing)
        {
            return own;
        }

        var given = Options.Provider is { } provider && Graph.Find(provider) is { } giver ? giver["defaultTags"].Json()["tags"][key] : own;
        var deployed = Output("tagsAll")[key];
        return given.IsMissing && !deployed.IsMissing ? deployed : given;
    }

    private Property OwnTag(string key)
    {
        var tags = this["tags"];
        if (tags.Value is not ListValue)
        {
            return tags[key];
        }

        // Auto Scaling groups list their tags.
        foreach (var tag in tags.Items)
        {
            if (!tag["key"].Is(key).IsNo)
            {
                return tag["key"].IsUnknown ? tag["key"] : tag["value"];
            }
        }

        return tags.Child($"tags.{key}", value: null);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Name}";
}
