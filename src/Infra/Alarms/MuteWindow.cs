using System.Globalization;
using System.Xml;

namespace Infra;

/// <summary>A time in which nobody is told. Alarms still change their state, and dashboards show it.</summary>
public sealed class MuteWindow
{
    private MuteWindow(string name, string expression, TimeSpan duration, string? timeZone)
    {
        Name = name;
        Expression = expression;
        Duration = duration;
        TimeZone = timeZone;
    }

    /// <summary>The window's name.</summary>
    public string Name { get; }

    /// <summary>When it begins, as CloudWatch writes it: <c>cron(0 2 * * SUN)</c> or <c>at(2026-12-31T23:00)</c>.</summary>
    public string Expression { get; }

    /// <summary>How long it lasts.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The time zone of <see cref="Expression"/>. Null for UTC.</summary>
    public string? TimeZone { get; }

    /// <summary>The components that are muted. Default: all that are watched.</summary>
    public ICollection<IMonitored> Only { get; init; } = new List<IMonitored>();

    /// <summary>A window that comes again and again.</summary>
    /// <param name="name">The window's name: lower-case letters, digits and hyphens.</param>
    /// <param name="cron">Minute, hour, day of month, month, day of week, of <c>*</c>, numbers, <c>,</c> and <c>-</c>: <c>0 2 * * SUN</c>.</param>
    /// <param name="duration">How long it lasts: whole minutes, 1 minute to 15 days.</param>
    /// <param name="timeZone">The time zone, e.g. <c>Europe/Berlin</c>. Default: UTC.</param>
    public static MuteWindow Every(string name, string cron, TimeSpan duration, string? timeZone = null) => new(name, $"cron({cron})", duration, timeZone);

    /// <summary>A window that comes once.</summary>
    /// <param name="name">The window's name: lower-case letters, digits and hyphens.</param>
    /// <param name="begin">When it begins, on the clock of <paramref name="timeZone"/>.</param>
    /// <param name="duration">How long it lasts: whole minutes, 1 minute to 15 days.</param>
    /// <param name="timeZone">The time zone, e.g. <c>Europe/Berlin</c>. Default: UTC.</param>
    public static MuteWindow Once(string name, DateTime begin, TimeSpan duration, string? timeZone = null) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"at({begin:yyyy-MM-ddTHH:mm})"), duration, timeZone);

    internal string IsoDuration => XmlConvert.ToString(Duration);

    internal bool Mutes(IMonitored component) => Only.Count == 0 || Only.Contains(component);
}
