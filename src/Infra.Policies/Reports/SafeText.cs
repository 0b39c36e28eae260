using System.Buffers;
using System.Globalization;
using System.Text;

namespace Infra.Policies;

/// <summary>
/// Makes text from a plan harmless before it reaches a report: names and values come from programs and from files of others, and could
/// otherwise move the terminal's cursor, forge lines of a report, or turn text around.
/// </summary>
public static class SafeText
{
    private static readonly SearchValues<char> EndsCode = SearchValues.Create("`|\\<>&");

    /// <summary>The text on one line, with control, format and unpaired surrogate characters shown as escapes such as <c>\u001b</c>.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clean(text, keepLines: false);
    }

    /// <summary>As <see cref="Line"/>, but line breaks stay.</summary>
    public static string Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clean(text, keepLines: true);
    }

    /// <summary>As <see cref="Line"/>, and with every character that Markdown or HTML could take for markup escaped.</summary>
    public static string Markdown(string text)
    {
        var line = Line(text);
        var safe = new StringBuilder(line.Length + 8);
        foreach (var character in line)
        {
            switch (character)
            {
                case '&':
                    safe.Append("&amp;");
                    break;
                case '<':
                    safe.Append("&lt;");
                    break;
                case '>':
                    safe.Append("&gt;");
                    break;
                // An at sign pings people, even as an entity, unless something stands between it and the name; a hash links issues, on the forges that show these reports.
                case '@':
                    safe.Append("&#64;<!-- -->");
                    break;
                case '#':
                    safe.Append("&#35;");
                    break;
                case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '|' or '~' or '!' or '$':
                    safe.Append('\\').Append(character);
                    break;
                default:
                    safe.Append(character);
                    break;
            }
        }

        // A bare URL would become a link, with a scheme or without.
        return safe.Replace("://", ":&#47;&#47;").Replace("www.", "www&#46;").ToString();
    }

    /// <summary>The text as inline code of Markdown, also inside a table, whatever characters it has.</summary>
    public static string Code(string text)
    {
        var line = Line(text);
        if (line.Length == 0)
        {
            return "";
        }

        if (line.AsSpan().IndexOfAny(EndsCode) < 0)
        {
            return $"`{line}`";
        }

        // A back quote ends a code span and a pipe ends a table cell, and no escape works for both.
        var safe = new StringBuilder("<code>");
        foreach (var character in line)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or ':' or '/' or '-' or ',' || character > '~')
            {
                safe.Append(character);
            }
            else
            {
                safe.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            }
        }

        return safe.Append("</code>").ToString();
    }

    private static string Clean(string text, bool keepLines)
    {
        StringBuilder? safe = null;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                safe?.Append(character).Append(text[i + 1]);
                i++;
            }
            else if (IsHarmless(character) || (keepLines && character == '\n'))
            {
                safe?.Append(character);
            }
            else
            {
                safe ??= new StringBuilder(text, 0, i, text.Length + 16);
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
        }

        return safe?.ToString() ?? text;
    }

    private static bool IsHarmless(char character) => character is >= ' ' and <= '~' || (character > '\u00a0' && CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned));
}
