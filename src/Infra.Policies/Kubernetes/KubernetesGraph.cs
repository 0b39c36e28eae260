namespace Infra.Policies;

/// <summary>How the Kubernetes objects of a plan belong together. Each look-up is built once, when first asked for.</summary>
internal sealed class KubernetesGraph(PlanGraph graph)
{
    private readonly Dictionary<ResourceType, ObjectIndex> _byNamespace = [];
    private ObjectIndex? _workloads;
    private ObjectIndex? _scalers;
    private ObjectIndex? _accounts;
    private ObjectIndex? _bindings;
    private SelectorIndex? _budgets;

    public ObjectNames Names { get; } = new(graph);

    /// <summary>The objects of a type in a namespace.</summary>
    public KubernetesMatches InNamespace(ResourceType type, string? space, Property because)
    {
        if (!_byNamespace.TryGetValue(type, out var index))
        {
            _byNamespace.Add(type, index = new ObjectIndex(graph, [type], item => [Names.Namespace(item)]));
        }

        return index.Of(space, because);
    }

    /// <summary>True for the first workload of a namespace, which gets the findings about it; also when the namespace is not known.</summary>
    public bool SpeaksForNamespace(KubernetesObject workload)
    {
        _workloads ??= new ObjectIndex(graph, KubernetesKinds.WithPods, item => [Names.Namespace(item)]);
        if (workload.IsPatch || Names.Namespace(workload) is not { } space)
        {
            return !workload.IsPatch;
        }

        var first = _workloads.Of(space, workload.Metadata).Items[0].Object;
        return ReferenceEquals(first.View, workload.View) && first.Metadata.Path == workload.Metadata.Path;
    }

    /// <summary>The autoscalers of a workload.</summary>
    public KubernetesMatches Scalers(KubernetesObject workload)
    {
        _scalers ??= new ObjectIndex(graph, [KubernetesKinds.HorizontalPodAutoscaler], item =>
        {
            var target = item.Spec["scaleTargetRef"];
            return [Names.Object(item, target["kind"].Text, target["name"])];
        });
        return _scalers.Of(Names.Object(workload), workload.Metadata);
    }

    /// <summary>The disruption budgets of a workload.</summary>
    public KubernetesMatches Budgets(KubernetesObject workload)
    {
        _budgets ??= new SelectorIndex(graph, Names, KubernetesKinds.PodDisruptionBudget, static item => item.Spec["selector"]);
        return _budgets.Of(Pod.Of(workload));
    }

    /// <summary>The service account that an object names.</summary>
    public KubernetesMatches Account(KubernetesObject from, Property name)
    {
        _accounts ??= new ObjectIndex(graph, [KubernetesKinds.ServiceAccount], item => [Names.Object(item)]);
        return _accounts.Of(Names.Object(from, "ServiceAccount", name), name);
    }

    /// <summary>The bindings that give roles to the service account that an object names.</summary>
    public KubernetesMatches Bindings(KubernetesObject from, Property account)
    {
        _bindings ??= new ObjectIndex(graph, [KubernetesKinds.RoleBinding, KubernetesKinds.ClusterRoleBinding], Accounts);
        return _bindings.Of(Names.Object(from, "ServiceAccount", account), account);
    }

    private IEnumerable<string?> Accounts(KubernetesObject binding)
    {
        foreach (var subject in binding["subjects"].Items)
        {
            if (!subject["kind"].Is("ServiceAccount").IsNo)
            {
                yield return Names.Object(binding, "ServiceAccount", subject["name"], subject["namespace"]);
            }
        }
    }
}
