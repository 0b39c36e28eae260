using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Testing;

/// <summary>A stretch of terminal text in one style.</summary>
public sealed record AnsiRun(string Text, string? Color, bool Bold, bool Dim, bool Italic, bool Underline);

/// <summary>Splits a line of terminal output at its SGR escape sequences.</summary>
public static partial class AnsiText
{
    private static readonly string[] Colors =
    [
        "#484f58", "#ff7b72", "#56d364", "#e3b341", "#79c0ff", "#d2a8ff", "#56d4dd", "#d7dde3",
        "#8b949e", "#ffa198", "#7ee787", "#f2cc60", "#a5d6ff", "#e2c5ff", "#b3f0ff", "#ffffff",
    ];

    /// <summary>The runs of one line, without empty ones.</summary>
    public static IReadOnlyList<AnsiRun> Parse(string line)
    {
        var runs = new List<AnsiRun>();
        var style = new AnsiRun("", Color: null, Bold: false, Dim: false, Italic: false, Underline: false);
        var position = 0;
        foreach (Match escape in Sgr().Matches(line))
        {
            Add(line[position..escape.Index]);
            style = Apply(style, escape.Groups["codes"].Value);
            position = escape.Index + escape.Length;
        }

        Add(line[position..]);
        return runs;

        void Add(string text)
        {
            if (text.Length > 0)
            {
                runs.Add(style with { Text = text });
            }
        }
    }

    private static AnsiRun Apply(AnsiRun style, string codes)
    {
        var numbers = codes.Split(';').Select(code => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            style = numbers[i] switch
            {
                0 => new AnsiRun("", Color: null, Bold: false, Dim: false, Italic: false, Underline: false),
                1 => style with { Bold = true },
                2 => style with { Dim = true },
                3 => style with { Italic = true },
                4 => style with { Underline = true },
                22 => style with { Bold = false, Dim = false },
                23 => style with { Italic = false },
                24 => style with { Underline = false },
                39 => style with { Color = null },
                >= 30 and <= 37 => style with { Color = Colors[numbers[i] - 30] },
                >= 90 and <= 97 => style with { Color = Colors[numbers[i] - 90 + 8] },
                38 when i + 2 < numbers.Length && numbers[i + 1] == 5 => style with { Color = Indexed(numbers[i + 2]) },
                38 when i + 4 < numbers.Length && numbers[i + 1] == 2 => style with { Color = $"#{numbers[i + 2]:x2}{numbers[i + 3]:x2}{numbers[i + 4]:x2}" },
                _ => style,
            };
            i += numbers[i] != 38 || i + 1 >= numbers.Length ? 0 : numbers[i + 1] == 5 ? 2 : 4;
        }

        return style;
    }

    /// <summary>A colour of the 256-colour table: 16 named ones, a 6×6×6 cube, 24 greys.</summary>
    private static string Indexed(int index)
    {
        if (index < 16)
        {
            return Colors[Math.Max(0, index)];
        }

        if (index >= 232)
        {
            var grey = 8 + ((index - 232) * 10);
            return $"#{grey:x2}{grey:x2}{grey:x2}";
        }

        var cube = index - 16;
        return $"#{Level(cube / 36):x2}{Level(cube / 6 % 6):x2}{Level(cube % 6):x2}";

        static int Level(int step) => step == 0 ? 0 : 55 + (step * 40);
    }

    [GeneratedRegex("\u001b\\[(?<codes>[0-9;]*)m", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sgr();
}
