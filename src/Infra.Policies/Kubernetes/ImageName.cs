namespace Infra.Policies;

/// <summary>Names of container images: <c>registry.example.com/team/app:1.4.2@sha256:…</c>.</summary>
internal static class ImageName
{
    // Stands for a symbol: no name has it, so that what is found is found whatever the symbol will be.
    private const char Symbol = '\0';

    /// <summary>Does it name one version: a digest, or a tag other than latest?</summary>
    /// <param name="image">The name.</param>
    /// <param name="byDigest">True when only a digest will do: what a tag means can change.</param>
    public static Truth IsPinned(Property image, bool byDigest)
    {
        if (image.Text is null)
        {
            return image.IsUnknown ? Truth.UnknownBecause(image) : Truth.Of(false, image);
        }

        var name = Template(image);
        if (name.Contains('@', StringComparison.Ordinal))
        {
            return Truth.Of(true, image);
        }

        var symbol = name.LastIndexOf(Symbol);
        if (symbol == name.Length - 1 && symbol >= 0)
        {
            return Truth.UnknownBecause(image);
        }

        var last = name[(name.LastIndexOf('/') + 1)..];
        var colon = last.LastIndexOf(':');
        if (colon < 0)
        {
            return last.Contains(Symbol, StringComparison.Ordinal) ? Truth.UnknownBecause(image) : Truth.Of(false, image);
        }

        return Truth.Of(!byDigest && last[(colon + 1)..] is not ("" or "latest"), image);
    }

    /// <summary>Does its registry and repository match a pattern? Names without a registry are of Docker Hub.</summary>
    public static Truth IsFrom(Property image, IReadOnlyList<string> patterns)
    {
        if (image.Text is null)
        {
            return image.IsUnknown ? Truth.UnknownBecause(image) : Truth.Of(false, image);
        }

        var name = WithRegistry(Template(image));
        foreach (var pattern in patterns)
        {
            if (Wildcard.Matches(pattern, name))
            {
                return Truth.Of(true, image);
            }
        }

        return name.Contains(Symbol, StringComparison.Ordinal) ? Truth.UnknownBecause(image) : Truth.Of(false, image);
    }

    private static string WithRegistry(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var isRegistry = first == "localhost" || first.AsSpan().IndexOfAny('.', ':', Symbol) >= 0;
        return isRegistry || (slash < 0 && name.Contains(Symbol, StringComparison.Ordinal)) ? name : slash < 0 ? $"docker.io/library/{name}" : $"docker.io/{name}";
    }

    private static string Template(Property image) => image.Resource!.Graph.Symbols.Fill(image.Text!, Symbol);
}
