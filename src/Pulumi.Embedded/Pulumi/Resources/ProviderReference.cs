namespace Pulumi;

/// <summary>The wire form of a provider: URN and id with two colons between them.</summary>
internal static class ProviderReference
{
    private const string Separator = "::";

    internal static string Format(string urn, string id) => urn + Separator + id;

    /// <exception cref="FormatException">The reference is of another form.</exception>
    internal static (string Package, string Urn, string Id) Parse(string reference)
    {
        var separator = reference.LastIndexOf(Separator, StringComparison.Ordinal);
        if (separator < 0)
            throw new FormatException($"'{reference}' is no reference to a provider: it is a URN and an id with '::' between them.");
        var urn = reference[..separator];
        var type = UrnParts.TypeOf(urn);
        return (type[(type.LastIndexOf(':') + 1)..], urn, reference[(separator + Separator.Length)..]);
    }
}
