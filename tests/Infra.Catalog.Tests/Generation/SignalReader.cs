using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Infra.Cli.Catalog.Model;

namespace Infra.Catalog.Tests.Generation;

/// <summary>
/// Reads the golden signals from the public methods of <c>…Alarms</c>. What such a method takes is the tier's defaults, one of their values by name, a choice
/// (each is tried), or stands in <see cref="Examples"/>.
/// </summary>
internal static class SignalReader
{
    // What a component of its tier's defaults has, where that follows from more than one value.
    private static readonly Dictionary<string, object> Examples = new(StringComparer.Ordinal)
    {
        ["DatabaseAlarms.shape"] = new DatabaseShape(DatabaseEngine.PostgreSql, IsServerless: true, CanPause: false, Readers: 1, ConnectionLimit: 2000),
        ["JobAlarms.successWithin"] = TimeSpan.FromHours(26),
        ["CacheAlarms.replicas"] = 1,
    };

    public static IReadOnlyList<CatalogSignal> Read(Type component)
    {
        if (component.Assembly.GetType($"{component.FullName}Alarms") is not { } alarms)
        {
            return [];
        }

        var defaults = component.Assembly.GetType($"{component.FullName}Defaults");
        return
        [
            .. alarms.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName)
                .SelectMany(method => Calls(method, defaults).SelectMany(arguments => Signals(method.Invoke(null, arguments))))
                .DistinctBy(signal => signal.Name)
                .Select(Describe),
        ];
    }

    private static ImmutableArray<GoldenSignal> Signals(object? result) => result switch
    {
        GoldenSignal signal => [signal],
        ImmutableArray<GoldenSignal> signals => signals,
        _ => [],
    };

    // Every combination of what the parameters may be.
    private static IEnumerable<object?[]> Calls(MethodInfo method, Type? defaults) => method.GetParameters()
        .Select(parameter => Values(method, parameter, defaults))
        .Aggregate((IEnumerable<object?[]>)[[]], (calls, values) => calls.SelectMany(call => values.Select(value => (object?[])[.. call, value])));

    private static IReadOnlyList<object?> Values(MethodInfo method, ParameterInfo parameter, Type? defaults)
    {
        var type = parameter.ParameterType;
        if (Examples.TryGetValue($"{method.DeclaringType!.Name}.{parameter.Name}", out var example))
        {
            return [example];
        }

        if (TierDefaults.IsDefaults(type))
        {
            return [TierDefaults.Of(type, Tier.Production)];
        }

        if (defaults?.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property && property.PropertyType == type)
        {
            return [property.GetValue(TierDefaults.Of(defaults, Tier.Production))];
        }

        return type == typeof(bool) ? [true] : type.IsEnum ? [.. Enum.GetValues(type)] : throw new InvalidOperationException(
            $"The catalog does not know what to give as {parameter.Name} to {method.DeclaringType.Name}.{method.Name}. Take a value of the defaults by its name, or add an example to {nameof(SignalReader)}.");
    }

    private static CatalogSignal Describe(GoldenSignal signal) => new()
    {
        Name = signal.Name,
        Meaning = signal.Meaning,
        Severity = signal.Severity.ToString().ToLowerInvariant(),
        Metrics = [.. signal.Metrics.Select(metric => $"{metric.Namespace}/{metric.Name} {metric.Statistic}")],
        Expression = signal.Expression,
        BadWhen = string.Create(
            CultureInfo.InvariantCulture,
            $"{(signal.IsBadBelow ? "below" : "above")} {signal.Threshold} in {signal.DatapointsToAlarm} of {signal.EvaluationPeriods} periods of {ValueText.Of(signal.Period)}"),
        Runbook = $"docs/components/{signal.Runbook}",
    };
}
