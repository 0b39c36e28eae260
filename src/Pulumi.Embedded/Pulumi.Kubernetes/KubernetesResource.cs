namespace Pulumi.Kubernetes;

/// <summary>What all Kubernetes resources are.</summary>
public abstract class KubernetesResource : CustomResource
{
    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args, WithVersion(options))
    {
    }

    private static CustomResourceOptions WithVersion(CustomResourceOptions? options)
        => CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
}
