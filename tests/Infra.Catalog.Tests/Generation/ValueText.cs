using System.Collections;
using System.Globalization;

namespace Infra.Catalog.Tests.Generation;

/// <summary>Values as the catalog shows them.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "none",
        TimeSpan time => Of(time),
        bool flag => flag ? "yes" : "no",
        string { Length: 0 } => "none",
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => items.Cast<object?>().Select(Of).ToList() is { Count: > 0 } texts ? string.Join(", ", texts) : "none",
        _ => value.ToString() ?? "none",
    };

    // In the greatest unit in which the number is whole.
    private static string Of(TimeSpan time)
    {
        var (number, unit) = time switch
        {
            { Ticks: 0 } => (0, "s"),
            _ when time.Ticks % TimeSpan.TicksPerDay == 0 => (time.TotalDays, time.TotalDays == 1 ? "day" : "days"),
            _ when time.Ticks % TimeSpan.TicksPerHour == 0 => (time.TotalHours, "h"),
            _ when time.Ticks % TimeSpan.TicksPerMinute == 0 => (time.TotalMinutes, "min"),
            _ when time.Ticks % TimeSpan.TicksPerSecond == 0 => (time.TotalSeconds, "s"),
            _ => (time.TotalMilliseconds, "ms"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number} {unit}");
    }
}
