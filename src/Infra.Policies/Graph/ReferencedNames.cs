using Infra.Plans;

namespace Infra.Policies;

/// <summary>What a property names: resources by URN, and texts that may be names, ids or ARNs.</summary>
internal sealed class ReferencedNames(PlanGraph graph)
{
    // What a resource is called by when it is written out. Few and fixed, so that an equal text elsewhere is not taken for a name.
    private static readonly string[] Identities = ["arn", "name", "bucket", "identifier", "clusterIdentifier", "functionName", "url", "repositoryUrl"];

    public HashSet<string> Urns { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>True when there is a part of which nobody can say what it names.</summary>
    public bool HasUnresolved { get; private set; }

    public void Read(Property property)
    {
        if (property.Resource is { } owner && property.Value is { } value)
        {
            var end = property.Path.AsSpan().IndexOfAny('.', '[');
            owner.Resource.PropertyDependencies.TryGetValue(end < 0 ? property.Path : property.Path[..end], out var dependencies);
            Read(value, dependencies ?? []);
        }
    }

    /// <summary>True when one of the names is the resource's.</summary>
    public bool Name(ResourceView target)
    {
        if (Urns.Contains(target.Urn))
        {
            return true;
        }

        foreach (var text in IdentitiesOf(target))
        {
            if (Texts.Contains(text))
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<string> IdentitiesOf(ResourceView target)
    {
        if (target.Resource.Id is StringValue id)
        {
            yield return id.Text;
        }

        foreach (var property in Identities)
        {
            if (target[property].Text is { } input)
            {
                yield return input;
            }

            if (target.Output(property).Text is { } output)
            {
                yield return output;
            }
        }
    }

    private void Read(PlanValue value, ValueList<string> dependencies)
    {
        switch (value)
        {
            case ReferenceValue reference:
                Urns.Add(reference.Urn);
                break;
            case SecretValue { Source: { } source }:
                Urns.Add(source.Urn);
                break;
            case StringValue text:
                ReadText(text.Text, dependencies);
                break;
            case ListValue list:
                foreach (var item in list)
                {
                    Read(item, dependencies);
                }

                break;
            case MapValue map:
                foreach (var (_, item) in map)
                {
                    Read(item, dependencies);
                }

                break;
            case UnknownValue or SecretValue:
                Urns.UnionWith(dependencies);
                HasUnresolved |= dependencies.Count == 0;
                break;
            default:
                break;
        }
    }

    private void ReadText(string text, ValueList<string> dependencies)
    {
        // A name made from other outputs is the same text wherever it occurs, symbols and all.
        Texts.Add(text);
        Urns.UnionWith(dependencies);
        var from = 0;
        while (graph.Symbols.Next(text, from, out var place, out var target))
        {
            Urns.Add(target.Urn);
            from = place.End.Value;
        }
    }
}
