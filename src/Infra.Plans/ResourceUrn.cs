namespace Infra.Plans;

/// <summary>Reads and builds resource names of the form <c>urn:pulumi:STACK::PROJECT::PARENT_TYPES$TYPE::NAME</c>.</summary>
public static class ResourceUrn
{
    /// <summary>The type of the resource that stands for the stack.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string ProviderTypePrefix = "pulumi:providers:";

    /// <summary>Builds a URN; children of the stack itself, and resources without a parent, carry their own type only.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="parentUrn">The parent, or null or empty for none.</param>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    public static string Create(string stack, string project, string? parentUrn, string type, string name)
    {
        var chain = "";
        if (!string.IsNullOrEmpty(parentUrn))
        {
            var parentTypes = QualifiedType(parentUrn);
            if (!string.Equals(parentTypes, StackType, StringComparison.Ordinal))
            {
                chain = parentTypes + "$";
            }
        }

        return $"{Prefix}{stack}::{project}::{chain}{type}::{name}";
    }

    /// <summary>True when the text has all parts of a URN.</summary>
    public static bool IsValid(string? text)
    {
        return text is not null
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && Part(text, 1).Length > 0
            && Part(text, 2).Length > 0
            && Part(text, 3).Length > 0;
    }

    /// <summary>The logical name: all after the third <c>::</c>, which may have <c>::</c> within it.</summary>
    public static string Name(string urn) => Part(urn, 3);

    /// <summary>The stack's name.</summary>
    public static string Stack(string urn)
    {
        var first = Part(urn, 0);
        return first.StartsWith(Prefix, StringComparison.Ordinal) ? first[Prefix.Length..] : "";
    }

    /// <summary>The project's name.</summary>
    public static string Project(string urn) => Part(urn, 1);

    /// <summary>The types of the parents and of the resource, joined by <c>$</c>.</summary>
    public static string QualifiedType(string urn) => Part(urn, 2);

    /// <summary>The resource's own type token.</summary>
    public static string Type(string urn)
    {
        var types = Part(urn, 2);
        return types[(types.LastIndexOf('$') + 1)..];
    }

    /// <summary>The package of a type token, such as <c>aws</c> of <c>aws:s3/bucket:Bucket</c>; for a provider's token the package it provides.</summary>
    public static string Package(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (IsProviderType(type))
        {
            return type[ProviderTypePrefix.Length..];
        }

        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? type : type[..colon];
    }

    /// <summary>True for the type token of a provider resource.</summary>
    public static bool IsProviderType(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal);
    }

    private static string Part(string urn, int index)
    {
        ArgumentNullException.ThrowIfNull(urn);
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            var separator = urn.IndexOf("::", start, StringComparison.Ordinal);
            if (separator < 0)
            {
                return "";
            }

            start = separator + 2;
        }

        var end = index == 3 ? -1 : urn.IndexOf("::", start, StringComparison.Ordinal);
        return end < 0 ? urn[start..] : urn[start..end];
    }
}
