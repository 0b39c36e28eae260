using System.Globalization;

namespace Infra.Kubernetes;

/// <summary>Schedules of CronJobs: the five fields of cron, or one of its words such as <c>@daily</c>.</summary>
/// <remarks>https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax</remarks>
internal static class CronSchedule
{
    private static readonly string[] Words = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly Field[] Fields =
    [
        new("the minute", 0, 59),
        new("the hour", 0, 23),
        new("the day of month", 1, 31),
        new("the month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        new("the day of week", 0, 6, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
    ];

    /// <summary>What is allowed where the schedule is wrong; null where it is right.</summary>
    public static string? Explain(string? schedule)
    {
        if (schedule is null || Words.Contains(schedule, StringComparer.Ordinal))
        {
            return schedule is null ? "a schedule such as 0 3 * * *" : null;
        }

        if (schedule.Contains("TZ=", StringComparison.Ordinal))
        {
            return "a schedule without a time zone, which has an argument of its own";
        }

        var parts = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            return "five fields such as 0 3 * * *, or one of " + string.Join(", ", Words);
        }

        var wrong = Fields.Zip(parts).FirstOrDefault(pair => !pair.First.Takes(pair.Second)).First;
        return wrong is not null ? $"for {wrong.Name} {wrong.Range}, lists, ranges and steps"
            : Never(parts) ? "days that exist"
            : null;
    }

    // The 31st of April. A day of week beside it would count as well, and some day is one.
    private static bool Never(string[] parts)
    {
        if (parts[4] is not ("*" or "?") || parts[2] is "*" or "?")
        {
            return false;
        }

        int[] longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        var days = Fields[2].Values(parts[2]);
        return !Fields[3].Values(parts[3]).Any(month => days.Any(day => day <= longest[month - 1]));
    }

    private sealed record Field(string Name, int First, int Last, params string[] Names)
    {
        public string Range => string.Create(CultureInfo.InvariantCulture, $"{First} to {Last}{(Names.Length > 0 ? $" or {Names[0]} to {Names[^1]}" : "")}");

        public bool Takes(string text) => text.Split(',').All(part => Parse(part) is not null);

        public HashSet<int> Values(string text) => [.. text.Split(',').SelectMany(part => Parse(part) is var (from, to, step) ? Steps(from, to, step) : [])];

        private static IEnumerable<int> Steps(int from, int to, int step)
        {
            for (var value = from; value <= to; value += step)
            {
                yield return value;
            }
        }

        // *, ?, 5, 5-10, and each with a step.
        private (int From, int To, int Step)? Parse(string part)
        {
            var halves = part.Split('/');
            var step = 1;
            if (halves.Length > 2 || (halves.Length == 2 && !(int.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) && step > 0)))
            {
                return null;
            }

            if (halves[0] is "*" or "?")
            {
                return (First, Last, step);
            }

            var bounds = halves[0].Split('-');
            return (bounds.Length, One(bounds[0]), One(bounds[^1])) switch
            {
                (1, { } from, _) => (from, halves.Length == 2 ? Last : from, step),
                (2, { } from, { } to) when from <= to => (from, to, step),
                _ => null,
            };
        }

        private int? One(string text)
        {
            var index = Array.FindIndex(Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
            return index >= 0 ? First + index
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= First && number <= Last ? number
                : null;
        }
    }
}
