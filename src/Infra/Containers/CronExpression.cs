using System.Globalization;

namespace Infra;

/// <summary>
/// A cron expression of AWS: minutes, hours, day of month, month, day of week, year. One of the two days is a <c>?</c>; the day of month
/// also takes <c>L</c> (the last) and <c>15W</c> (the weekday next to it), the day of week <c>6L</c> (the last one of the month) and
/// <c>6#2</c> (the second).
/// </summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html</remarks>
internal sealed class CronExpression
{
    private const int MinutesPerDay = 24 * 60;

    // Five years with a leap day: every day of every month, and all its days of the week.
    private static readonly DateOnly Begin = new(2024, 1, 1);
    private static readonly DateOnly End = new(2028, 12, 31);

    private readonly Func<DateOnly, bool> _isDue;
    private readonly List<int> _times;

    private CronExpression(List<int> times, Func<DateOnly, bool> isDue)
    {
        _times = times;
        _isDue = isDue;
    }

    /// <summary>Reads an expression without its <c>cron(…)</c>.</summary>
    /// <param name="text">Six fields.</param>
    /// <param name="allowed">What is allowed, when the result is null.</param>
    public static CronExpression? Parse(string text, out string allowed)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        allowed = "cron(minutes hours day-of-month month day-of-week year), such as cron(0 3 * * ? *)";
        if (fields.Length != 6)
        {
            return null;
        }

        allowed = "a ? in exactly one of day of month and day of week";
        if ((fields[2] == "?") == (fields[4] == "?"))
        {
            return null;
        }

        CronField[] simple = [CronField.Minutes, CronField.Hours, CronField.Month, CronField.Year];
        var sets = simple.Zip([fields[0], fields[1], fields[3], fields[5]], (field, value) => field.Parse(value)).ToList();
        var isDay = fields[2] == "?" ? DayOfWeek(fields[4]) : DayOfMonth(fields[2]);
        var bad = simple.Where((_, index) => sets[index] is null).Append(isDay is null ? fields[2] == "?" ? CronField.DayOfWeek : CronField.DayOfMonth : null).FirstOrDefault();
        if (bad is not null)
        {
            allowed = $"for the {bad.Name} {bad.Range}, lists, ranges and steps";
            return null;
        }

        var times = sets[1]!.SelectMany(hour => sets[0]!.Select(minute => hour * 60 + minute)).ToList();
        var expression = new CronExpression(times, day => sets[2]!.Contains(day.Month) && isDay!(day)) { IsEveryYear = fields[5] == "*" };
        allowed = "days that exist";
        return expression.Days().Any() ? expression : null;
    }

    /// <summary>True when the expression does not end.</summary>
    public bool IsEveryYear { get; private init; }

    /// <summary>The longest time from one occurrence to the next, as long as no year is left out.</summary>
    public TimeSpan LongestGap()
    {
        var longest = 0;
        for (var index = 1; index < _times.Count; index++)
        {
            longest = Math.Max(longest, _times[index] - _times[index - 1]);
        }

        var days = Days().ToList();
        for (var index = 1; index < days.Count; index++)
        {
            var apart = days[index].DayNumber - days[index - 1].DayNumber;
            longest = Math.Max(longest, apart * MinutesPerDay - _times[^1] + _times[0]);
        }

        return TimeSpan.FromMinutes(longest);
    }

    private IEnumerable<DateOnly> Days()
    {
        for (var day = Begin; day <= End; day = day.AddDays(1))
        {
            if (_isDue(day))
            {
                yield return day;
            }
        }
    }

    private static Func<DateOnly, bool>? DayOfMonth(string text)
    {
        if (text == "L")
        {
            return day => day.Day == LastOf(day);
        }

        if (text.EndsWith('W') && CronField.DayOfMonth.ParseOne(text[..^1]) is { } near)
        {
            return day => near <= LastOf(day) && day == NearestWeekday(new DateOnly(day.Year, day.Month, near));
        }

        return CronField.DayOfMonth.Parse(text) is { } days ? day => days.Contains(day.Day) : null;
    }

    private static Func<DateOnly, bool>? DayOfWeek(string text)
    {
        if (text == "L")
        {
            return day => day.DayOfWeek == System.DayOfWeek.Saturday;
        }

        if (text.EndsWith('L') && CronField.DayOfWeek.ParseOne(text[..^1]) is { } last)
        {
            return day => Number(day) == last && day.Day > LastOf(day) - 7;
        }

        var halves = text.Split('#');
        if (halves.Length == 2)
        {
            return CronField.DayOfWeek.ParseOne(halves[0]) is { } which && int.TryParse(halves[1], CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 5
                ? day => Number(day) == which && (day.Day - 1) / 7 == count - 1
                : null;
        }

        return CronField.DayOfWeek.Parse(text) is { } days ? day => days.Contains(Number(day)) : null;
    }

    // The Friday before a Saturday and the Monday after a Sunday, without leaving the month.
    private static DateOnly NearestWeekday(DateOnly day) => day.DayOfWeek switch
    {
        System.DayOfWeek.Saturday => day.AddDays(day.Day == 1 ? 2 : -1),
        System.DayOfWeek.Sunday => day.AddDays(day.Day == LastOf(day) ? -2 : 1),
        _ => day,
    };

    private static int Number(DateOnly day) => (int)day.DayOfWeek + 1;

    private static int LastOf(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);
}
