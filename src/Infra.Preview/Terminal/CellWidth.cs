using System.Globalization;
using System.Text;

namespace Infra.Preview.Terminal;

/// <summary>How many cells of a terminal text takes.</summary>
internal static class CellWidth
{
    // East Asian wide and emoji blocks, by first and last code point; finer tables differ between terminals anyway.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1;
    }

    /// <summary>The text, or as much of it as fits with an ellipsis behind it.</summary>
    public static string Fit(string text, int width, string ellipsis)
    {
        if (text.Length <= width && Of(text) <= width)
        {
            return text;
        }

        var room = width - ellipsis.Length;
        if (room < 0)
        {
            return "";
        }

        var fitted = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            room -= Of(rune);
            if (room < 0)
            {
                break;
            }

            fitted.Append(rune.ToString());
        }

        return fitted.Append(ellipsis).ToString();
    }
}
