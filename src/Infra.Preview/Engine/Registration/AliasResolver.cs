using Infra.Plans;
using Infra.Protocol.Messages;

namespace Infra.Preview.Engine.Registration;

/// <summary>Works out which URNs a resource may have had, from its own aliases and from those of its parent.</summary>
internal sealed class AliasResolver(string stack, string project)
{
    public IReadOnlyList<string> Resolve(string type, string name, string? parent, IReadOnlyList<Alias> aliases, IReadOnlyList<string> parentAliases)
    {
        if (aliases.Count == 0 && parentAliases.Count == 0)
        {
            return [];
        }

        var urns = new List<string>();
        void Add(string urn)
        {
            if (!urns.Contains(urn, StringComparer.Ordinal))
            {
                urns.Add(urn);
            }
        }

        var own = aliases.Select(alias => UrnOf(alias, type, name, parent)).ToList();
        own.ForEach(Add);
        foreach (var parentAlias in parentAliases)
        {
            Add(Inherit(type, name, parent, parentAlias));
            own.ForEach(urn => Add(Inherit(ResourceUrn.Type(urn), ResourceUrn.Name(urn), parent, parentAlias)));
        }

        return urns;
    }

    private string UrnOf(Alias alias, string type, string name, string? parent)
    {
        if (alias.AliasCase == Alias.AliasOneofCase.Urn)
        {
            return alias.Urn;
        }

        var spec = alias.Spec ?? new Alias.Types.Spec();
        var oldParent = spec.ParentCase switch
        {
            Alias.Types.Spec.ParentOneofCase.ParentUrn when spec.ParentUrn.Length > 0 => spec.ParentUrn,
            Alias.Types.Spec.ParentOneofCase.NoParent when spec.NoParent => null,
            _ => parent,
        };
        return ResourceUrn.Create(
            Or(spec.Stack, stack), Or(spec.Project, project), oldParent, Or(spec.Type, type), Or(spec.Name, name));
    }

    // Children are named after their parent by custom, so a renamed parent means renamed children.
    private string Inherit(string type, string name, string? parent, string parentAlias)
    {
        var parentName = parent is null ? "" : ResourceUrn.Name(parent);
        var oldName = parentName.Length > 0 && name.StartsWith(parentName, StringComparison.Ordinal)
            ? ResourceUrn.Name(parentAlias) + name[parentName.Length..]
            : name;
        return ResourceUrn.Create(stack, project, parentAlias, type, oldName);
    }

    private static string Or(string text, string fallback) => text.Length == 0 ? fallback : text;
}
