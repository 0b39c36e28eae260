using System.Security.Cryptography;
using System.Text;

namespace Infra;

/// <summary>
/// Makes the names that AWS sees where Pulumi's own naming (logical name plus a random suffix) does not fit:
/// because the name would be too long, or because it must be known before the resource exists.
/// The same parts always give the same name, and different parts never do.
/// </summary>
public static class PhysicalName
{
    private const int HashLength = 8;

    /// <summary>Joins the parts to a name that the rule allows.</summary>
    /// <remarks>
    /// A hash of all parts is appended when the name alone would not tell them apart: when it had to be cut or cleaned,
    /// or when the separator may also occur inside a part (<c>prod-eu</c> + <c>api</c> against <c>prod</c> + <c>eu-api</c>).
    /// </remarks>
    /// <param name="rule">The kind of resource.</param>
    /// <param name="parts">From general to special, e.g. project, stack, component. At least one, none empty.</param>
    /// <exception cref="ArgumentException">There is no part, or one is empty.</exception>
    public static string Create(NameRule rule, params IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(rule);
        RequireParts(parts);
        var joined = string.Join(rule.Separator, parts);
        var clean = Clean(rule, joined);
        var isAmbiguous = parts.Count > 1 && parts.Any(part => part.Contains(rule.Separator));
        if (clean == joined && clean.Length <= rule.MaxLength && !isAmbiguous)
        {
            return clean;
        }

        var hash = Hash(rule, parts);
        var room = rule.MaxLength - HashLength - 1;
        return clean.Length == 0 || room <= 0
            ? hash[..Math.Min(hash.Length, rule.MaxLength)]
            : $"{clean[..Math.Min(clean.Length, room)].TrimEnd('-', '/', '.')}-{hash}";
    }

    /// <summary>
    /// The beginning of a name that the provider completes: as much of the first part as fits, and a hyphen.
    /// Such names may be replaced while the old resource is still in use.
    /// </summary>
    /// <param name="rule">The kind of prefix.</param>
    /// <param name="name">The component's name.</param>
    public static string Prefix(NameRule rule, string name)
    {
        ArgumentNullException.ThrowIfNull(rule);
        RequireParts([name]);
        var clean = Clean(rule, name);
        return $"{clean[..Math.Min(clean.Length, rule.MaxLength - 1)].TrimEnd('-')}-";
    }

    // Each run of characters that AWS refuses becomes one hyphen.
    private static string Clean(NameRule rule, string text)
    {
        var clean = new StringBuilder(text.Length);
        var isAfterRefused = false;
        foreach (var character in text)
        {
            var isAllowed = rule.Allows(character);
            if (isAllowed || !isAfterRefused)
            {
                clean.Append(isAllowed ? character : '-');
            }

            isAfterRefused = !isAllowed;
        }

        return clean.ToString().Trim('-');
    }

    private static string Hash(NameRule rule, IReadOnlyList<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(rule.Kind + '\0' + string.Join('\0', parts)));
        return Convert.ToHexStringLower(bytes)[..HashLength];
    }

    private static void RequireParts(IReadOnlyList<string> parts)
    {
        if (parts is not { Count: > 0 } || parts.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A physical name needs at least one part, and no part may be empty.", nameof(parts));
        }
    }
}
