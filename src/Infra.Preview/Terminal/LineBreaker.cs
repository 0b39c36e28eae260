using System.Text;

namespace Infra.Preview.Terminal;

/// <summary>Breaks text into lines of a width, at spaces where there are any.</summary>
internal static class LineBreaker
{
    public static IEnumerable<string> Break(string text, int width)
    {
        if (text.Length <= width && CellWidth.Of(text) <= width)
        {
            return [text];
        }

        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            var room = width - CellWidth.Of(line.ToString()) - (line.Length == 0 ? 0 : 1);
            if (CellWidth.Of(word) > room && line.Length > 0)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(BreakWord(word, width, lines));
        }

        lines.Add(line.ToString());
        return lines;
    }

    // What is longer than a whole line, such as a URN, is cut; its last part starts the next line.
    private static string BreakWord(string word, int width, List<string> lines)
    {
        while (CellWidth.Of(word) > width)
        {
            var head = CellWidth.Fit(word, width, "");
            lines.Add(head);
            word = word[head.Length..];
        }

        return word;
    }
}
