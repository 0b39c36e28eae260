using Ecr = Pulumi.Aws.Ecr;

namespace Infra;

/// <summary>The children of a <see cref="Registry"/> that a caller may change.</summary>
public sealed class RegistryCustomize
{
    /// <summary>The repository.</summary>
    public Customization<Ecr.RepositoryArgs>? Repository { get; set; }

    /// <summary>Which images are deleted.</summary>
    public Customization<Ecr.LifecyclePolicyArgs>? Lifecycle { get; set; }

    /// <summary>The repository's policy, where there is one.</summary>
    public Customization<Ecr.RepositoryPolicyArgs>? Policy { get; set; }
}
