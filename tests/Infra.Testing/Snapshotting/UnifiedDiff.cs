using System.Globalization;
using System.Text;

namespace Infra.Testing.Snapshotting;

/// <summary>The difference of two texts, line by line, in the format of <c>diff -u</c>.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    // Beyond this many pairs of lines the changed part is shown as removed and added as a whole.
    private const long MaximumCells = 25_000_000;

    private enum Change
    {
        Same,
        Removed,
        Added,
    }

    /// <summary>The hunks that turn one text into the other; empty for equal texts.</summary>
    public static string Between(string expected, string actual)
    {
        var lines = Compare(Split(expected), Split(actual));
        var output = new StringBuilder();
        foreach (var (start, end) in FindHunks(lines))
        {
            WriteHunk(output, lines, start, end);
        }

        return output.ToString();
    }

    private static string[] Split(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');

    private static List<(Change Change, string Text)> Compare(string[] old, string[] @new)
    {
        var prefix = old.AsSpan().CommonPrefixLength(@new);
        var suffix = 0;
        while (suffix < Math.Min(old.Length, @new.Length) - prefix && old[^(suffix + 1)] == @new[^(suffix + 1)])
        {
            suffix++;
        }

        var lines = old[..prefix].Select(text => (Change.Same, text)).ToList();
        lines.AddRange(CompareMiddle(old[prefix..^suffix], @new[prefix..^suffix]));
        lines.AddRange(old[^suffix..].Select(text => (Change.Same, text)));
        return lines;
    }

    /// <summary>Keeps the longest common subsequence of lines.</summary>
    private static IEnumerable<(Change Change, string Text)> CompareMiddle(string[] old, string[] @new)
    {
        var common = (long)old.Length * @new.Length <= MaximumCells ? MeasureCommon(old, @new) : null;
        var (i, j) = (0, 0);
        while (i < old.Length || j < @new.Length)
        {
            if (common is not null && i < old.Length && j < @new.Length && old[i] == @new[j])
            {
                yield return (Change.Same, old[i++]);
                j++;
            }
            else if (i < old.Length && (common is null || j == @new.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return (Change.Removed, old[i++]);
            }
            else
            {
                yield return (Change.Added, @new[j++]);
            }
        }
    }

    /// <summary>For each pair of positions, how many lines the rests of both texts have in common.</summary>
    private static int[,] MeasureCommon(string[] old, string[] @new)
    {
        var common = new int[old.Length + 1, @new.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = @new.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == @new[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    /// <summary>Ranges of lines around the changes; changes whose context touches share one.</summary>
    private static List<(int Start, int End)> FindHunks(List<(Change Change, string Text)> lines)
    {
        var hunks = new List<(int Start, int End)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Change == Change.Same)
            {
                continue;
            }

            var (start, end) = (Math.Max(0, i - Context), Math.Min(lines.Count, i + Context + 1));
            if (hunks.Count > 0 && hunks[^1].End >= start)
            {
                hunks[^1] = (hunks[^1].Start, end);
            }
            else
            {
                hunks.Add((start, end));
            }
        }

        return hunks;
    }

    private static void WriteHunk(StringBuilder output, List<(Change Change, string Text)> lines, int start, int end)
    {
        var before = lines[..start];
        var hunk = lines[start..end];
        var removed = Range(before, hunk, Change.Removed);
        var added = Range(before, hunk, Change.Added);
        output.Append(CultureInfo.InvariantCulture, $"@@ -{removed} +{added} @@\n");
        foreach (var (change, text) in hunk)
        {
            var sign = change switch
            {
                Change.Removed => '-',
                Change.Added => '+',
                _ => ' ',
            };
            output.Append(sign).Append(text).Append('\n');
        }
    }

    /// <summary>First line and count of a hunk in one of the texts, as in <c>12,7</c>.</summary>
    private static string Range(
        List<(Change Change, string Text)> before, List<(Change Change, string Text)> hunk, Change side)
    {
        var first = before.Count(line => line.Change == Change.Same || line.Change == side);
        var count = hunk.Count(line => line.Change == Change.Same || line.Change == side);
        return $"{(count == 0 ? first : first + 1)},{count}";
    }
}
