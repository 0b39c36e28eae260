using System.Globalization;

namespace Infra;

/// <summary>The schedules that CloudWatch's mute rules take.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Schedule.html</remarks>
internal static class MuteExpression
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>True for <c>cron(…)</c> with five fields, each of <c>*</c>, values, ranges and lists within its bounds.</summary>
    public static bool IsCron(string expression)
    {
        if (!expression.StartsWith("cron(", StringComparison.Ordinal) || !expression.EndsWith(')'))
        {
            return false;
        }

        var fields = expression[5..^1].Split(' ');
        return fields.Length == 5
            && IsField(fields[0], 0, 59, [])
            && IsField(fields[1], 0, 23, [])
            && IsField(fields[2], 1, 31, [])
            && IsField(fields[3], 1, 12, Months)
            && IsField(fields[4], 0, 6, Days);
    }

    private static bool IsField(string field, int minimum, int maximum, string[] names) =>
        field == "*" || field.Split(',').All(part => IsRange(part, minimum, maximum, names));

    private static bool IsRange(string part, int minimum, int maximum, string[] names)
    {
        var bounds = part.Split('-');
        var values = bounds.Select(bound => Value(bound, minimum, names)).ToList();
        return values.Count is 1 or 2 && values.TrueForAll(value => value >= minimum && value <= maximum) && values[0] <= values[^1];
    }

    private static int Value(string text, int minimum, string[] names)
    {
        var index = Array.FindIndex(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + minimum
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : -1;
    }
}
