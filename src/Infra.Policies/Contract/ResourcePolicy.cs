namespace Infra.Policies;

/// <summary>A rule that needs nothing but the resource it judges, so that it runs on any single resource as well.</summary>
public abstract class ResourcePolicy : Policy
{
    /// <summary>
    /// Judges one resource through <see cref="ResourceCheck.Require(Truth, string)"/>. A resource for which nothing is required counts as
    /// not applicable.
    /// </summary>
    protected abstract void Check(ResourceCheck resource);

    internal void Run(ResourceCheck resource) => Check(resource);
}
