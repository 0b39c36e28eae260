namespace Pulumi;

/// <summary>An earlier identity of a resource: a whole URN, or the parts in which it differs from the resource's present one.</summary>
public sealed class Alias
{
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    public bool NoParent { get; set; }

    /// <exception cref="ArgumentException">The parts contradict each other.</exception>
    internal void Check()
    {
        object?[] parts = [Name, Type, Stack, Project, ParentUrn, Parent];
        if (Urn is not null && (NoParent || parts.Any(part => part is not null)))
            throw new ArgumentException($"The alias gives the whole urn '{Urn}' and parts of one: give either.");
        if (Convert.ToInt32(Parent is not null) + Convert.ToInt32(ParentUrn is not null) + Convert.ToInt32(NoParent) > 1)
            throw new ArgumentException($"An alias takes one of {nameof(Parent)}, {nameof(ParentUrn)} and {nameof(NoParent)}.");
    }
}
