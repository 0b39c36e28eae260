namespace Infra.Policies;

/// <summary>
/// One rule. Derive from <see cref="ResourcePolicy"/> when one resource's own properties decide, from <see cref="StackPolicy"/> when others
/// count as well, and from <see cref="ChangePolicy"/> to judge what a deployment would do. A rule has no state: one instance serves all runs.
/// </summary>
public abstract class Policy
{
    private protected Policy()
    {
    }

    /// <summary>Id, title, severity and the other metadata.</summary>
    public abstract PolicyInfo Info { get; }

    /// <summary>The types that the rule judges. It is called for resources of these types and no others.</summary>
    public abstract IReadOnlyList<ResourceType> AppliesTo { get; }

    /// <summary>Types that the rule only looks at to judge others, such as the separate encryption settings of a bucket.</summary>
    public virtual IReadOnlyList<ResourceType> AlsoReads => [];

    /// <summary>The parameters that <c>infra.policies.yaml</c> may set for this rule.</summary>
    public virtual IReadOnlyList<Parameter> Parameters => [];

    /// <summary>An example with no violation of this rule, in the form of <see cref="PlanText"/>. It is executed by tests and shown in the docs.</summary>
    public abstract string Good { get; }

    /// <summary>An example that violates this rule, in the form of <see cref="PlanText"/>.</summary>
    public abstract string Bad { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Info.Id} {Info.Slug}";
}
