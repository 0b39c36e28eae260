namespace Infra.Kubernetes;

/// <summary>What every component that keeps pods running can be told.</summary>
public abstract class WorkloadArgs : PodArgs
{
    private protected WorkloadArgs()
    {
    }

    /// <summary>Between which bounds it scales, and on what.</summary>
    public WorkloadScaling Scaling { get; set; } = new();

    /// <summary>How the cluster finds out whether a pod has started, may get work, and still lives.</summary>
    public WorkloadHealth Health { get; set; } = new();

    internal abstract WorkloadSettings Resolve(PlatformSettings platform);

    private protected sealed override void ValidateWhole(ArgumentProblems problems, PlatformSettings platform)
    {
        var settings = Resolve(platform);
        PodValidation.Validate(problems, settings);
        WorkloadValidation.Validate(problems, settings);
        ValidateOwn(problems, settings);
    }

    private protected abstract void ValidateOwn(ArgumentProblems problems, WorkloadSettings settings);
}
