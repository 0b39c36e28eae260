using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Kubernetes;

/// <summary>Creates the objects of a component: named after it, in its namespace, with its labels, and open to customization.</summary>
public sealed class KubernetesObjects
{
    private readonly InfraComponent _component;
    private readonly IReadOnlyDictionary<string, string> _labels;

    internal KubernetesObjects(InfraComponent component, PlatformSettings platform, ChildResources children, IReadOnlyDictionary<string, string> labels)
    {
        _component = component;
        Platform = platform;
        Children = children;
        _labels = labels;
    }

    /// <summary>The component's name.</summary>
    public string Name => _component.Name;

    /// <summary>The stack's settings, with the component's tier.</summary>
    public PlatformSettings Platform { get; }

    /// <summary>Creates children that are not objects of a cluster.</summary>
    public ChildResources Children { get; }

    /// <summary>The labels of every object of the component.</summary>
    public InputMap<string> Labels
    {
        get
        {
            var labels = new InputMap<string>();
            foreach (var (key, value) in _labels)
            {
                labels.Add(key, value);
            }

            return labels;
        }
    }

    /// <summary>What the component's pods are found by. Constant for the life of the component, as selectors cannot be changed.</summary>
    public InputMap<string> Selector => new() { { KubernetesLabels.Name, Name } };

    /// <summary>Creates an object.</summary>
    /// <typeparam name="TArgs">The provider's argument type.</typeparam>
    /// <typeparam name="TResource">The provider's resource type.</typeparam>
    /// <param name="role">What the object is to the component: the second half of its name in the program. Never changed.</param>
    /// <param name="metadata">The object's own name and namespace; the labels are added.</param>
    /// <param name="args">Builds the arguments from the metadata.</param>
    /// <param name="create">The resource's constructor.</param>
    /// <param name="customize">The caller's changes, if any.</param>
    /// <param name="options">Options besides the parent.</param>
    public TResource Create<TArgs, TResource>(
        string role,
        ObjectMetaArgs metadata,
        Func<ObjectMetaArgs, TArgs> args,
        Func<string, TArgs, CustomResourceOptions, TResource> create,
        Customization<TArgs>? customize = null,
        CustomResourceOptions? options = null)
        where TArgs : ResourceArgs
        where TResource : CustomResource
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(args);
        metadata.Labels.Add(Labels);
        if (customize is not null)
        {
            metadata.Labels.Add(KubernetesLabels.Customized, "true");
        }

        return Children.Create(role, _ => args(metadata), create, customize, options);
    }
}
