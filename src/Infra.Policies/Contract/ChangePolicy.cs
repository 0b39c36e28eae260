namespace Infra.Policies;

/// <summary>A rule about what a deployment would do. It runs only when the changes are known, so not without a baseline or a real preview.</summary>
public abstract class ChangePolicy : Policy
{
    /// <summary>Judges one change. Unchanged resources are not passed in.</summary>
    protected abstract void Check(ResourceCheck resource, PlannedChange change);

    internal void Run(ResourceCheck resource, PlannedChange change) => Check(resource, change);
}
