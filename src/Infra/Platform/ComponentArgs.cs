namespace Infra;

/// <summary>What every component can be told.</summary>
public abstract class ComponentArgs
{
    /// <summary>The component's tier. Default: the stack's, from <c>infra:tier</c>.</summary>
    public Tier? Tier { get; set; }

    /// <summary>Tags for every resource of the component, besides the platform's own, which they cannot replace.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// True to take the component's protections against deletion off, as the first of two steps: deploy this, then remove the component. Its data is
    /// saved as before, e.g. by final snapshots. Policies report what is unprotected meanwhile. Default: false. See <c>docs/decommission.md</c>.
    /// </summary>
    public bool Decommission { get; set; }

    /// <summary>How long the component's name may be: less where it names further components after itself.</summary>
    internal virtual int LongestName => InfraComponent.MaxNameLength;

    /// <summary>Checks everything that can be known before anything is created.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="platform">The stack's settings, with the component's tier.</param>
    protected internal abstract void Validate(ArgumentProblems problems, PlatformSettings platform);
}
