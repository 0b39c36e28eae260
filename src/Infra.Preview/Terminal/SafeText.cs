using System.Globalization;
using System.Text;

namespace Infra.Preview.Terminal;

/// <summary>
/// Makes text from a program harmless for a terminal: escape sequences, control characters, line breaks and characters that change the
/// direction of writing cannot act, marks cannot pile up on one letter, and nothing is longer than a person would read.
/// </summary>
public static class SafeText
{
    // Longer than any name a cloud accepts; what follows is noise or an attack.
    private const int MaxLength = 2000;

    private const int MaxMarks = 2;

    /// <summary>The text on one line: line breaks become spaces.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clean(text, keepLineBreaks: false);
    }

    /// <summary>The text with its line breaks.</summary>
    public static string Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clean(text, keepLineBreaks: true);
    }

    private static string Clean(string text, bool keepLineBreaks)
    {
        if (text.Length <= MaxLength && IsHarmless(text))
        {
            return text;
        }

        var clean = new StringBuilder(Math.Min(text.Length, MaxLength));
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= MaxLength)
            {
                clean.Append("...");
                break;
            }

            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MaxMarks)
            {
                Append(clean, rune, keepLineBreaks);
            }
        }

        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune, bool keepLineBreaks)
    {
        switch (rune.Value)
        {
            case '\n' when keepLineBreaks:
                clean.Append('\n');
                break;
            case '\n' or '\t' or 0x2028 or 0x2029:
                clean.Append(' ');
                break;
            case '\r':
                break;
            default:
                // Format characters are invisible: directions, joiners, marks of order. A terminal may act on them, a reader cannot see them.
                clean.Append(Rune.GetUnicodeCategory(rune) switch
                {
                    UnicodeCategory.Control => "\uFFFD",
                    UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "",
                    _ => rune.ToString(),
                });
                break;
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsHarmless(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
