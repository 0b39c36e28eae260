using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra;

/// <summary>A time of the day or of the week in which AWS makes backups or maintains something, in UTC.</summary>
internal static partial class UtcWindow
{
    private const int Day = 24 * 60;
    private const int Week = 7 * Day;
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads <c>hh:mm-hh:mm</c> as minutes of the day: begin and length.</summary>
    public static (int Begin, int Length)? Daily(string text)
    {
        var match = DailyForm().Match(text);
        return match.Success ? Between(Minute(match, "h1", "m1"), Minute(match, "h2", "m2"), Day) : null;
    }

    /// <summary>Reads <c>ddd:hh:mm-ddd:hh:mm</c> as minutes of the week: begin and length.</summary>
    public static (int Begin, int Length)? Weekly(string text)
    {
        var match = WeeklyForm().Match(text);
        return match.Success
            ? Between((DayOf(match, "d1") * Day) + Minute(match, "h1", "m1"), (DayOf(match, "d2") * Day) + Minute(match, "h2", "m2"), Week)
            : null;
    }

    /// <summary>True when the weekly window touches the daily one on any day.</summary>
    public static bool Overlap((int Begin, int Length) daily, (int Begin, int Length) weekly)
    {
        // From a day before to a day after, as either may cross midnight, or the end of the week.
        for (var day = -1; day <= 8; day++)
        {
            var begin = (day * Day) + daily.Begin;
            if (begin < weekly.Begin + weekly.Length && weekly.Begin < begin + daily.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Begin, int Length) Between(int begin, int end, int around) => (begin, (end - begin + around) % around);

    private static int Minute(Match match, string hour, string minute) =>
        (int.Parse(match.Groups[hour].Value, CultureInfo.InvariantCulture) * 60) + int.Parse(match.Groups[minute].Value, CultureInfo.InvariantCulture);

    private static int DayOf(Match match, string group) => Array.IndexOf(Days, match.Groups[group].Value);

    [GeneratedRegex("^(?<h1>[01][0-9]|2[0-3]):(?<m1>[0-5][0-9])-(?<h2>[01][0-9]|2[0-3]):(?<m2>[0-5][0-9])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DailyForm();

    [GeneratedRegex("^(?<d1>mon|tue|wed|thu|fri|sat|sun):(?<h1>[01][0-9]|2[0-3]):(?<m1>[0-5][0-9])-(?<d2>mon|tue|wed|thu|fri|sat|sun):(?<h2>[01][0-9]|2[0-3]):(?<m2>[0-5][0-9])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WeeklyForm();
}
