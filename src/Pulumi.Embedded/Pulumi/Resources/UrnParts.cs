namespace Pulumi;

/// <summary>Takes URNs apart: urn:pulumi:STACK::PROJECT::TYPE$CHAIN::NAME.</summary>
internal static class UrnParts
{
    internal const string Separator = "::";
    internal const string Prefix = "urn:pulumi:";

    /// <summary>Everything after the third separator; a name may contain separators itself.</summary>
    internal static string NameOf(string urn) => Split(urn)[3];

    /// <summary>The resource's own type, without those of its parents.</summary>
    internal static string TypeOf(string urn)
    {
        var chain = ChainOf(urn);
        return chain[(chain.LastIndexOf('$') + 1)..];
    }

    /// <summary>The types of the ancestors and of the resource itself, with $ between them.</summary>
    internal static string ChainOf(string urn) => Split(urn)[2];

    /// <summary>Everything before the name, without the separator.</summary>
    internal static string UpToChain(string urn)
    {
        var parts = Split(urn);
        return string.Join(Separator, parts[..3]);
    }

    private static string[] Split(string urn)
    {
        var parts = urn.Split(Separator, 4);
        return parts.Length == 4 && urn.StartsWith(Prefix, StringComparison.Ordinal)
            ? parts
            : throw new FormatException($"'{urn}' is no URN: it has the form urn:pulumi:stack::project::type::name.");
    }
}
