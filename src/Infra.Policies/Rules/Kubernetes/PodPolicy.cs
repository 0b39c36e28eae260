namespace Infra.Policies.Rules;

/// <summary>
/// Base of rules about pods. They judge the pods of every kind of workload, and say once for each pod or container of which nothing is known
/// that they cannot decide about it.
/// </summary>
public abstract class PodPolicy : ResourcePolicy
{
    private protected PodPolicy()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo => KubernetesKinds.WithPods;

    private protected virtual bool ReadsContainers => true;

    /// <inheritdoc/>
    protected sealed override void Check(ResourceCheck resource)
    {
        foreach (var pod in Pod.In(resource))
        {
            if (pod.IsUnknown)
            {
                resource.Require(Truth.UnknownBecause(pod.Spec), "The pod does not comply.");
                continue;
            }

            foreach (var container in ReadsContainers ? pod.UnknownContainers : [])
            {
                resource.Require(Truth.UnknownBecause(container), "A container does not comply.");
            }

            Check(resource, pod);
        }
    }

    private protected abstract void Check(ResourceCheck resource, Pod pod);
}
