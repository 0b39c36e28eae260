using System.Globalization;

namespace Infra.Preview.Engine;

/// <summary>
/// Ranges of versions as <c>RequirePulumiVersion</c> takes them: comparisons such as <c>&gt;=3.5.0</c> or <c>!3.7.7</c>, joined by blanks
/// for "and" and by <c>||</c> for "or"; a part of a version may be <c>x</c>.
/// </summary>
internal static class VersionRange
{
    /// <summary>The release of Pulumi whose behaviour the preview follows.</summary>
    public static readonly Version Engine = new(3, 248, 0);

    private static readonly string[] Operators = [">=", "<=", "==", "!=", ">", "<", "=", "!"];

    /// <exception cref="FormatException">The text is no range.</exception>
    public static bool Contains(string range, Version version)
    {
        var alternatives = range.Split("||", StringSplitOptions.TrimEntries);
        return alternatives.Select(alternative => ContainsAll(alternative, version)).ToList().Contains(true);
    }

    private static bool ContainsAll(string comparisons, Version version)
    {
        // An operator may stand apart from its version.
        foreach (var candidate in Operators)
        {
            comparisons = comparisons.Replace(candidate + " ", candidate, StringComparison.Ordinal);
        }

        var parts = comparisons.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0
            ? throw new FormatException("a comparison is missing")
            : parts.Select(part => IsTrue(part, version)).ToList().TrueForAll(isTrue => isTrue);
    }

    private static bool IsTrue(string comparison, Version version)
    {
        var @operator = Array.Find(Operators, candidate => comparison.StartsWith(candidate, StringComparison.Ordinal)) ?? "";
        var (from, to) = Bounds(comparison[@operator.Length..]);
        return @operator switch
        {
            ">=" => version >= from,
            ">" => version >= to,
            "<=" => version < to,
            "<" => version < from,
            "!" or "!=" => version < from || version >= to,
            _ => version >= from && version < to,
        };
    }

    // A version is all versions from itself to the next: 3.x is 3.0.0 up to 4.0.0, and 3.5.1 is 3.5.1 up to 3.5.2.
    private static (Version From, Version To) Bounds(string text)
    {
        var core = text.Split('-', '+')[0];
        var numbers = core.Split('.').TakeWhile(part => part is not ("x" or "X" or "*")).Select(part => Number(part, text)).ToArray();
        return numbers.Length switch
        {
            0 => (new Version(0, 0, 0), new Version(int.MaxValue, 0, 0)),
            1 => (new Version(numbers[0], 0, 0), new Version(numbers[0] + 1, 0, 0)),
            2 => (new Version(numbers[0], numbers[1], 0), new Version(numbers[0], numbers[1] + 1, 0)),
            3 => (new Version(numbers[0], numbers[1], numbers[2]), new Version(numbers[0], numbers[1], numbers[2] + 1)),
            _ => throw new FormatException($"'{text}' is no version"),
        };
    }

    private static int Number(string part, string text)
    {
        return int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? number
            : throw new FormatException($"'{text}' is no version");
    }
}
