using System.Globalization;

namespace Infra.Kubernetes;

/// <summary>Writes parts of PromQL.</summary>
internal static class PromQl
{
    /// <summary>Stands for the namespace until it is known.</summary>
    public const string Namespace = "$ns";

    /// <summary>A selector: <c>{namespace="…",…}</c>.</summary>
    public static string Select(params ReadOnlySpan<string> matchers) => $$"""{namespace="{{Namespace}}",{{string.Join(',', matchers)}}}""";

    /// <summary>The pods of a deployment, and not those of one whose name is longer: <c>web-7d4b9c-x2x4z</c>, not <c>web-admin-7d4b9c-x2x4z</c>.</summary>
    public static string PodsOf(string deployment) => $$"""pod=~"{{deployment}}-[a-z0-9]{5,10}-[a-z0-9]{5}" """.TrimEnd();

    /// <summary>A time as Prometheus writes it: <c>5m</c>, <c>6h</c>, <c>3d</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalDays: >= 1 } when time.Ticks % TimeSpan.TicksPerDay == 0 => Invariant($"{time.TotalDays}d"),
        { TotalHours: >= 1 } when time.Ticks % TimeSpan.TicksPerHour == 0 => Invariant($"{time.TotalHours}h"),
        { TotalMinutes: >= 1 } when time.Ticks % TimeSpan.TicksPerMinute == 0 => Invariant($"{time.TotalMinutes}m"),
        _ => Invariant($"{time.TotalSeconds}s"),
    };

    /// <summary>The bucket up to a bound. Prometheus 3 writes whole numbers with a zero, earlier ones as they came.</summary>
    public static string UpTo(double bound) => bound == Math.Floor(bound)
        ? Invariant($@"le=~""{bound:0}(\\.0)?""")
        : Invariant($@"le=""{bound}""");

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
