using System.Globalization;

namespace Infra;

/// <summary>One field of a cron expression: numbers, names, ranges, lists and steps.</summary>
/// <param name="name">The field's name, for messages.</param>
/// <param name="first">The smallest number.</param>
/// <param name="last">The largest number.</param>
/// <param name="names">Names of the numbers from <paramref name="first"/> on. Empty when there are none.</param>
internal sealed class CronField(string name, int first, int last, params string[] names)
{
    public static CronField Minutes { get; } = new("minutes", 0, 59);

    public static CronField Hours { get; } = new("hours", 0, 23);

    public static CronField DayOfMonth { get; } = new("day of month", 1, 31);

    public static CronField Month { get; } = new("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    public static CronField DayOfWeek { get; } = new("day of week", 1, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    public static CronField Year { get; } = new("year", 1970, 2199);

    public string Name { get; } = name;

    /// <summary>What the field takes besides wildcards.</summary>
    public string Range => string.Create(CultureInfo.InvariantCulture, $"{first} to {last}{(names.Length > 0 ? $" or {names[0]} to {names[^1]}" : "")}");

    /// <summary>The numbers a field stands for. Null when it is malformed.</summary>
    public SortedSet<int>? Parse(string text)
    {
        var values = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            if (!TryAdd(part, values))
            {
                return null;
            }
        }

        return values;
    }

    /// <summary>A number or name of the field. Null for anything else.</summary>
    public int? ParseOne(string text)
    {
        var index = Array.FindIndex(names, candidate => candidate.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return first + index;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= first && number <= last ? number : null;
    }

    // *, 5, 5-10, and each with a step: */15, 0/15, 5-20/5.
    private bool TryAdd(string part, SortedSet<int> values)
    {
        var halves = part.Split('/');
        var step = 1;
        if (halves.Length > 2 || (halves.Length == 2 && !(int.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) && step > 0 && step <= last)))
        {
            return false;
        }

        if (ParseRange(halves[0], halves.Length == 2) is not var (from, to))
        {
            return false;
        }

        for (var value = from; value <= to; value += step)
        {
            values.Add(value);
        }

        return true;
    }

    private (int From, int To)? ParseRange(string text, bool isStepped)
    {
        if (text == "*")
        {
            return (first, last);
        }

        var bounds = text.Split('-');
        return (bounds.Length, ParseOne(bounds[0]), ParseOne(bounds[^1])) switch
        {
            (1, { } from, _) => (from, isStepped ? last : from),
            (2, { } from, { } to) when from <= to => (from, to),
            _ => null,
        };
    }
}
