using ProtoAlias = Infra.Protocol.Messages.Alias;

namespace Pulumi;

/// <summary>Writes aliases for engines that complete them themselves.</summary>
internal static class AliasWriter
{
    internal static async Task WriteSpecsAsync(ICollection<ProtoAlias> target, List<Input<Alias>> aliases)
    {
        foreach (var input in aliases)
        {
            var alias = await input.ToOutput().DataTask.ConfigureAwait(false);
            if (alias is { IsKnown: true, Value: not null })
                target.Add(await WriteAsync(alias.Value).ConfigureAwait(false));
        }
    }

    private static async Task<ProtoAlias> WriteAsync(Alias alias)
    {
        alias.Check();
        if (alias.Urn is { } urn)
            return new ProtoAlias { Urn = urn };

        var spec = new ProtoAlias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        if (alias.NoParent)
            spec.NoParent = true;
        else if (alias.Parent is { } parent)
            spec.ParentUrn = await TextAsync(parent.Urn).ConfigureAwait(false);
        else if (alias.ParentUrn is { } parentUrn)
            spec.ParentUrn = await TextAsync(parentUrn).ConfigureAwait(false);
        return new ProtoAlias { Spec = spec };
    }

    private static async ValueTask<string> TextAsync(Input<string>? input)
    {
        if (input is null)
            return "";
        var text = await input.ToOutput().DataTask.ConfigureAwait(false);
        return text.IsKnown ? text.Value ?? "" : "";
    }
}
