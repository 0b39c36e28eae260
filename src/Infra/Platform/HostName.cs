using System.Text.RegularExpressions;

namespace Infra;

/// <summary>The names of hosts, as DNS and certificates take them.</summary>
public static partial class HostName
{
    // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
    private const int MaxLength = 253;

    /// <summary>True for lower-case letters, digits and hyphens with at least one dot; the first label may be <c>*</c>.</summary>
    /// <param name="name">The name.</param>
    public static bool IsValid(string? name) => name is { Length: <= MaxLength } && Name().IsMatch(name);

    /// <summary>The zone that a name is mostly in: the name without its first label, or the name itself where that leaves no dot.</summary>
    internal static string Zone(string name)
    {
        var parent = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return parent.Contains('.', StringComparison.Ordinal) ? parent : name;
    }

    /// <summary>The name that a certificate proves: the same for a name and for the wildcard below it.</summary>
    internal static string WithoutWildcard(string name) => name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name;

    /// <summary>True when a zone can hold records of the name.</summary>
    internal static bool IsIn(string name, string zone) => name == zone || name.EndsWith("." + zone, StringComparison.Ordinal);

    [GeneratedRegex(@"^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
