namespace Pulumi;

/// <summary>
/// Aliases for engines that take whole URNs only. They know nothing of the tree, so an alias of a parent has to be repeated for each of its children.
/// </summary>
internal static class AliasUrns
{
    internal static async Task<IReadOnlyCollection<string>> GetAsync(Resource resource)
    {
        var own = new List<string>();
        foreach (var input in resource.Aliases)
        {
            var alias = await input.ToOutput().DataTask.ConfigureAwait(false);
            if (alias is { IsKnown: true, Value: not null } && await CollapseAsync(resource, alias.Value).ConfigureAwait(false) is { } urn)
                own.Add(urn);
        }

        var all = new List<string>(own);
        if (resource.Parent is { } parent and not Stack)
        {
            foreach (var parentAlias in await GetAsync(parent).ConfigureAwait(false))
            {
                all.Add(Beneath(parentAlias, parent, resource.GetResourceName(), resource.GetResourceType()));
                all.AddRange(own.Select(urn => Beneath(parentAlias, parent, UrnParts.NameOf(urn), UrnParts.TypeOf(urn))));
            }
        }

        return [.. all.Distinct(StringComparer.Ordinal)];
    }

    private static async Task<string?> CollapseAsync(Resource resource, Alias alias)
    {
        alias.Check();
        if (alias.Urn is { } urn)
            return urn;

        var parent = alias.Parent ?? (alias.NoParent || alias.ParentUrn is not null || resource.Parent is Stack ? null : resource.Parent);
        var output = Urn.Create(
            alias.Name ?? resource.GetResourceName(),
            alias.Type ?? resource.GetResourceType(),
            parent,
            alias.ParentUrn,
            alias.Project,
            alias.Stack);
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : null;
    }

    /// <summary>The URN of a child under an earlier identity of its parent. A child named after its parent was renamed along with it.</summary>
    private static string Beneath(string parentAlias, Resource parent, string name, string type)
    {
        var parentName = parent.GetResourceName();
        if (name.StartsWith(parentName, StringComparison.Ordinal))
            name = string.Concat(UrnParts.NameOf(parentAlias), name.AsSpan(parentName.Length));
        return $"{UrnParts.UpToChain(parentAlias)}${type}{UrnParts.Separator}{name}";
    }
}
