using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra;

/// <summary>
/// When something happens, in the words of EventBridge Scheduler and Application Auto Scaling. Checked when a component takes it.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html</remarks>
public sealed partial record Schedule
{
    private const string Utc = "UTC";

    // A zone that every database of time zones has. Machines without a database know UTC only, and can then say nothing about names.
    private const string WellKnownZone = "Europe/London";

    private Schedule(string expression, string timeZone)
    {
        Expression = expression;
        TimeZone = timeZone;
    }

    /// <summary>The schedule as AWS takes it: <c>rate(5 minutes)</c>, <c>cron(0 3 * * ? *)</c> or <c>at(2030-01-31T03:00:00)</c>.</summary>
    public string Expression { get; }

    /// <summary>The time zone in which it is meant, by its IANA name. Clocks that go forward skip a time, clocks that go back do not repeat it.</summary>
    public string TimeZone { get; }

    /// <summary>Every so often, counted from when the schedule is created.</summary>
    /// <param name="interval">Whole minutes, at least one.</param>
    public static Schedule Every(TimeSpan interval)
    {
        var (value, unit) = interval.TotalDays % 1 == 0 ? (interval.TotalDays, "day")
            : interval.TotalHours % 1 == 0 ? (interval.TotalHours, "hour")
            : (interval.TotalMinutes, "minute");
        return new(string.Create(CultureInfo.InvariantCulture, $"rate({value} {unit}{(value == 1 ? "" : "s")})"), Utc);
    }

    /// <summary>At times of the calendar.</summary>
    /// <param name="fields">Minutes, hours, day of month, month, day of week and year, e.g. <c>0 3 * * ? *</c> for every night at three.</param>
    /// <param name="timeZone">The time zone, e.g. <c>Europe/Berlin</c>.</param>
    public static Schedule Cron(string fields, string timeZone = Utc) => new($"cron({fields})", timeZone);

    /// <summary>Once.</summary>
    /// <param name="time">The local time in the time zone.</param>
    /// <param name="timeZone">The time zone, e.g. <c>Europe/Berlin</c>.</param>
    public static Schedule At(DateTime time, string timeZone = Utc) => new(time.ToString("'at('yyyy-MM-dd'T'HH:mm:ss')'", CultureInfo.InvariantCulture), timeZone);

    /// <summary>As it is written, e.g. in the stack's configuration.</summary>
    /// <param name="expression">What AWS takes, e.g. <c>rate(5 minutes)</c>.</param>
    /// <param name="timeZone">The time zone, e.g. <c>Europe/Berlin</c>.</param>
    public static Schedule Of(string expression, string timeZone = Utc) => new(expression, timeZone);

    /// <summary>The longest time from one occurrence to the next. Null when the schedule ends.</summary>
    internal TimeSpan? Interval
    {
        get
        {
            if (Rate().Match(Expression) is { Success: true } rate)
            {
                return RateInterval(rate);
            }

            return Inner("cron") is { } fields && CronExpression.Parse(fields, out _) is { IsEveryYear: true } cron ? cron.LongestGap() : null;
        }
    }

    /// <summary>True for a schedule that counts from when it was created.</summary>
    internal bool IsRate => Expression.StartsWith("rate(", StringComparison.Ordinal);

    internal void Validate(ArgumentProblems problems, string argument)
    {
        if (Inner("cron") is { } fields)
        {
            if (CronExpression.Parse(fields, out var allowed) is null)
            {
                problems.Add(argument, Expression, allowed, "correct the field, or use Schedule.Every for a plain interval");
            }
        }
        else if (Inner("at") is { } time)
        {
            if (!DateTime.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                problems.Add(argument, Expression, "at(yyyy-mm-ddThh:mm:ss)", "write a local time of the schedule's time zone, without an offset");
            }
        }
        else if (!Rate().IsMatch(Expression))
        {
            problems.Add(
                argument, Expression, "rate(1 hour), rate(5 minutes), cron(…) or at(…); rates are whole minutes, hours or days",
                "use Schedule.Every, Schedule.Cron or Schedule.At");
        }

        ValidateTimeZone(problems, argument);
    }

    private void ValidateTimeZone(ArgumentProblems problems, string argument)
    {
        if (!ZoneName().IsMatch(TimeZone) || (TimeZoneInfo.TryFindSystemTimeZoneById(WellKnownZone, out _) && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)))
        {
            problems.Add($"{argument}.TimeZone", TimeZone, "the IANA name of a time zone, such as Europe/Berlin or UTC", "use such a name");
        }
    }

    private string? Inner(string kind) =>
        Expression.StartsWith(kind + "(", StringComparison.Ordinal) && Expression.EndsWith(')') ? Expression[(kind.Length + 1)..^1] : null;

    private static TimeSpan RateInterval(Match rate)
    {
        var value = int.Parse(rate.Groups["value"].Value, CultureInfo.InvariantCulture);
        return rate.Groups["unit"].Value[0] switch
        {
            'd' => TimeSpan.FromDays(value),
            'h' => TimeSpan.FromHours(value),
            _ => TimeSpan.FromMinutes(value),
        };
    }

    [GeneratedRegex(@"^rate\(((?<value>1) (?<unit>minute|hour|day)|(?<value>[2-9]|[1-9][0-9]{1,5}) (?<unit>minutes|hours|days))\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ZoneName();
}
