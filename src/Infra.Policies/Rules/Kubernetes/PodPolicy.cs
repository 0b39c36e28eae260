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

            foreach (var container in pod.UnknownContainers.Where(Concerns))
            {
                resource.Require(Truth.UnknownBecause(container.Value), "A container does not comply.");
            }

            Check(resource, pod);
        }
    }

    /// <summary>Is the rule about such a container?</summary>
    private protected virtual bool Concerns(Container container) => true;

    private protected abstract void Check(ResourceCheck resource, Pod pod);
}
