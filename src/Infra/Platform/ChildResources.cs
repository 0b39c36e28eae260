using Pulumi;

namespace Infra;

/// <summary>Creates the children of a component: named <c>component-role</c>, parented, tagged, and open to customization.</summary>
public sealed class ChildResources
{
    private readonly InfraComponent _component;
    private readonly IReadOnlyDictionary<string, string> _tags;
    private readonly SortedSet<string> _customized = new(StringComparer.Ordinal);

    internal ChildResources(InfraComponent component, IReadOnlyDictionary<string, string> tags, bool isDecommissioned)
    {
        IsDecommissioned = isDecommissioned;
        _component = component;
        _tags = tags;
    }

    /// <summary>The names of the children that a customization has changed.</summary>
    public IReadOnlyCollection<string> Customized => _customized;

    /// <summary>True when the component is about to be removed: its children then have no protection against deletion.</summary>
    public bool IsDecommissioned { get; }

    /// <summary>Creates a child.</summary>
    /// <typeparam name="TArgs">The provider's argument type.</typeparam>
    /// <typeparam name="TResource">The provider's resource type.</typeparam>
    /// <param name="role">What the child is to the component: the second half of its name. Part of its identity, so never changed.</param>
    /// <param name="args">Builds the arguments from the child's tags (ignored by types that take none).</param>
    /// <param name="create">The resource's constructor.</param>
    /// <param name="customize">The caller's changes, if any.</param>
    /// <param name="options">Options besides the parent.</param>
    public TResource Create<TArgs, TResource>(
        string role,
        Func<InputMap<string>, TArgs> args,
        Func<string, TArgs, CustomResourceOptions, TResource> create,
        Customization<TArgs>? customize = null,
        CustomResourceOptions? options = null)
        where TArgs : ResourceArgs
        where TResource : CustomResource
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(create);
        var name = Name(role);
        var childArgs = args(Tags(name, customize is not null));
        var childOptions = options ?? new CustomResourceOptions();
        childOptions.Parent = _component;
        if (customize is not null)
        {
            customize(childArgs, childOptions);
            _customized.Add(name);
        }

        if (IsDecommissioned)
        {
            Decommission.Release(childArgs, childOptions);
        }

        return create(name, childArgs, childOptions);
    }

    /// <summary>The logical name of a child.</summary>
    public string Name(string role) => $"{_component.Name}-{role}";

    /// <summary>Options of a data source call, so that it uses the component's provider.</summary>
    public InvokeOptions Invoke => new() { Parent = _component };

    private InputMap<string> Tags(string name, bool isCustomized)
    {
        var tags = new InputMap<string> { { PlatformTags.Name, name } };
        foreach (var (key, value) in _tags)
        {
            tags.Add(key, value);
        }

        if (isCustomized)
        {
            tags.Add(PlatformTags.Customized, "true");
        }

        return tags;
    }
}
