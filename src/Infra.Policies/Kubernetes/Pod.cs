namespace Infra.Policies;

/// <summary>
/// The pods that a resource makes, whatever kind of resource it is. Where a pod and its containers have the same setting, the container's own
/// goes before the pod's, as in Kubernetes.
/// </summary>
internal sealed class Pod
{
    private readonly List<Container> _containers = [];
    private readonly List<Container> _unknown = [];

    private Pod(KubernetesObject owner, Property template)
    {
        Owner = owner;
        Metadata = template.Exists ? template["metadata"] : owner.Metadata;
        Spec = template.Exists ? template["spec"] : owner.Spec;
        if (!IsUnknown)
        {
            Add(Container.MainList);
            Add(Container.InitList);
            Add(Container.EphemeralList);
        }
    }

    /// <summary>The object that makes the pods: a deployment, a job, the pod itself.</summary>
    public KubernetesObject Owner { get; }

    /// <summary>Labels and annotations.</summary>
    public Property Metadata { get; }

    /// <summary>The specification.</summary>
    public Property Spec { get; }

    /// <summary>True when nothing is known of the specification.</summary>
    public bool IsUnknown => Spec.IsUnknown;

    /// <summary>The containers of all three lists of which something is known.</summary>
    public IReadOnlyList<Container> Containers => _containers;

    /// <summary>Containers, or whole lists of them, of which nothing is known.</summary>
    public IReadOnlyList<Container> UnknownContainers => _unknown;

    /// <summary>Is it for Windows? Rules about what only Linux has leave such pods alone, as Kubernetes does.</summary>
    public Truth IsWindows => Spec["os"]["name"].Is("windows");

    /// <summary>What selectors go by.</summary>
    public Property Labels => Metadata["labels"];

    /// <summary>Do its users exist in the pod only, so that its root is nobody on the node?</summary>
    public Truth HasOwnUsers => Spec["hostUsers"].IsFalse();

    private Property Security => Spec["securityContext"];

    /// <summary>The pods of a resource: one, or for a list one for each item. None where a patch leaves the pods alone.</summary>
    public static IEnumerable<Pod> In(ResourceView view)
    {
        foreach (var owner in KubernetesObject.In(view))
        {
            yield return Of(owner);
        }
    }

    /// <summary>The pods of an object.</summary>
    public static Pod Of(KubernetesObject owner) => new(owner, owner.Kind switch
    {
        "Pod" => default,
        "PodTemplate" => owner["template"],
        "CronJob" => owner.Spec["jobTemplate"]["spec"]["template"],
        _ => owner.Spec["template"],
    });

    /// <summary>A setting of the security context wherever it is set: for the pod, for containers.</summary>
    public IEnumerable<Property> SecuritySet(string name) => Effective(name).Where(static setting => !setting.IsMissing);

    /// <summary>
    /// A setting of the security context that must be there: for the pod if it is set, for each container that has its own, and the missing one of
    /// each container that gets none from the pod. In a patch what is missing is unknown.
    /// </summary>
    public IEnumerable<Property> SecurityNeeded(string name) => Effective(name).Select(Owner.Known);

    private IEnumerable<Property> Effective(string name)
    {
        var shared = Security[name];
        if (!shared.IsMissing)
        {
            yield return shared;
        }

        foreach (var container in _containers)
        {
            var own = container.Security[name];
            if (shared.IsMissing || !own.IsMissing)
            {
                yield return own;
            }
        }
    }

    private void Add(string list)
    {
        foreach (var item in Spec[list].Items)
        {
            (item.IsUnknown ? _unknown : _containers).Add(new Container(item, list));
        }
    }
}
