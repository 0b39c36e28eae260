namespace Infra.Preview.Configuration;

/// <summary>Finds the name that a person probably meant.</summary>
public static class NearestName
{
    /// <summary>The closest candidate, or null when none is close: at most a third of the letters may differ, and at least two are allowed to.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What exists; of equally close ones the first in ordinal order wins.</param>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        string? nearest = null;
        var closest = Math.Max(2, name.Length / 3) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            // A wholly different short name is within any distance of another: keep at least one letter.
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < closest && distance < Math.Max(name.Length, candidate.Length))
            {
                (nearest, closest) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>How many letters to insert, remove or change to get from one text to the other; a swap of neighbours counts as one.</summary>
    internal static int Distance(string from, string to)
    {
        var twoBack = new int[to.Length + 1];
        var back = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            back[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = from[i - 1] == to[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(back[j] + 1, row[j - 1] + 1), back[j - 1] + cost);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
                }
            }

            (twoBack, back, row) = (back, row, twoBack);
        }

        return back[to.Length];
    }
}
