namespace Pulumi;

/// <summary>What custom resources and components can be told besides their arguments. Collections are made on first use and never null.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private ResourceHookBinding? _hooks;

    // A protected constructor keeps the class open to derivation as the official one is.
    protected ResourceOptions()
    {
    }

    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= new InputList<Resource>();
        set => _dependsOn = value;
    }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => field ??= [];
        set;
    }

    public List<Input<Alias>> Aliases
    {
        get => field ??= [];
        set;
    }

    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= new InputList<Resource>();
        set => _replaceWith = value;
    }

    public ResourceHookBinding Hooks
    {
        get => _hooks ??= new ResourceHookBinding();
        set => _hooks = value;
    }

    public List<string> HideDiffs
    {
        get => field ??= [];
        set;
    }

    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>null when nobody has asked for the list: most resources depend on nothing explicitly.</summary>
    internal InputList<Resource>? DependsOnIfAny => _dependsOn;

    internal InputList<Resource>? ReplaceWithIfAny => _replaceWith;

    internal ResourceHookBinding? HooksIfAny => _hooks is { IsEmpty: false } ? _hooks : null;

    /// <summary>A copy with its own collections.</summary>
    internal abstract ResourceOptions Clone();

    /// <summary>Lays <paramref name="source"/> over this: what it sets wins, its lists are appended.</summary>
    private protected void Apply(ResourceOptions source)
    {
        Id = source.Id ?? Id;
        Parent = source.Parent ?? Parent;
        Protect = source.Protect ?? Protect;
        Version = source.Version ?? Version;
        Provider = source.Provider ?? Provider;
        CustomTimeouts = source.CustomTimeouts is { } timeouts ? timeouts.Clone() : CustomTimeouts;
        Urn = source.Urn ?? Urn;
        PluginDownloadURL = source.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = source.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = source.DeletedWith ?? DeletedWith;
        ReplacementTrigger = source.ReplacementTrigger ?? ReplacementTrigger;

        IgnoreChanges.AddRange(source.IgnoreChanges);
        ReplaceOnChanges.AddRange(source.ReplaceOnChanges);
        HideDiffs.AddRange(source.HideDiffs);
        Aliases.AddRange(source.Aliases);
        ResourceTransformations.AddRange(source.ResourceTransformations);
        ResourceTransforms.AddRange(source.ResourceTransforms);
        _dependsOn = Concat(_dependsOn, source._dependsOn);
        _replaceWith = Concat(_replaceWith, source._replaceWith);
        if (source._hooks is { } hooks)
            _hooks = _hooks is null ? hooks.Clone() : _hooks.Concat(hooks);
    }

    // Concat answers a new list, so that a later Add to one of the two stays out of the result.
    private static InputList<Resource>? Concat(InputList<Resource>? first, InputList<Resource>? second) =>
        second is null ? first : (first ?? new InputList<Resource>()).Concat(second);
}
