namespace Infra.Kubernetes;

/// <summary>What every component of a cluster can be told. <see cref="ComponentArgs.Tags"/> become labels.</summary>
public abstract class KubernetesArgs : ComponentArgs
{
    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        KubernetesLabels.Validate(problems, Tags);
    }
}
