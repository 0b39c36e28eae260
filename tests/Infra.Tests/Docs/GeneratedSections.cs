using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Tests;

/// <summary>The tables of a component's page that are written from the code.</summary>
internal static class GeneratedSections
{
    private static readonly Regex Marker = new(
        @"(?<begin><!-- generated: (?<name>[a-z]+) -->\n)(?<body>.*?)(?<end><!-- end generated -->)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    /// <summary>The page with each section's text replaced. Every section must be on the page, once.</summary>
    public static string Fill(string page, IReadOnlyDictionary<string, string> sections)
    {
        Assert.Equal(sections.Keys.Order(StringComparer.Ordinal), Marker.Matches(page).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal));
        return Marker.Replace(page, match => $"{match.Groups["begin"].Value}\n{sections[match.Groups["name"].Value]}\n{match.Groups["end"].Value}");
    }

    public static string Arguments(Type args)
    {
        // Some come from a base class of another assembly.
        var summaries = args.GetProperties().Select(property => property.DeclaringType!.Assembly).Distinct().ToDictionary(assembly => assembly, assembly => new XmlSummaries(assembly));
        // What a kind of component shares comes first, its own next, what every component has last.
        var properties = args.GetProperties()
            .OrderBy(property => property.DeclaringType == typeof(ComponentArgs)).ThenBy(property => property.DeclaringType == args);
        return Table(
            ["Argument", "Type", "Meaning"],
            properties.Select(property => (string[])
            [
                $"`{property.Name}`{(IsRequired(property) ? " (required)" : "")}", $"`{Name(property.PropertyType)}`", summaries[property.DeclaringType!.Assembly].Of(property),
            ]));
    }

    /// <summary>The values of an enum.</summary>
    public static string Values(Type type)
    {
        var summaries = new XmlSummaries(type.Assembly);
        return Table(["Value", "Meaning"], type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(value => (string[])[$"`{value.Name}`", summaries.Of(value)]));
    }

    public static string Defaults<T>(Func<Tier, T> defaults)
    {
        var summaries = new XmlSummaries(typeof(T).Assembly);
        return Table(
            ["Default", "Sandbox", "Staging", "Production", "Why"],
            typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property =>
            {
                var source = property.GetCustomAttribute<DefaultSourceAttribute>();
                Assert.True(source is not null, $"{typeof(T).Name}.{property.Name} does not say where its value comes from.");
                var values = Enum.GetValues<Tier>().Select(tier => Show(property.GetValue(defaults(tier))));
                return (string[])[$"`{property.Name}`: {summaries.Of(property)}", .. values, $"{source.Reason} {Link(source.Reference)}"];
            }));
    }

    public static string Signals(IEnumerable<GoldenSignal> signals) => Table(
        ["Signal", "Bad when", "Severity", "Meaning"],
        signals.Select(signal => (string[])
        [
            $"[`{signal.Name}`](#{signal.Runbook.Split('#')[1]})",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", signal.Metrics.Select(metric => $"`{metric.Name}` {metric.Statistic}"))} {(signal.IsBadBelow ? "below" : "above")} {signal.Threshold} in {signal.DatapointsToAlarm} of {signal.EvaluationPeriods} {Unit(signal.Period)}"),
            signal.Severity.ToString().ToLowerInvariant(),
            signal.Meaning,
        ]));

    private static string Unit(TimeSpan period) => period switch
    {
        { TotalMinutes: 1 } => "minutes",
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"times {period.TotalMinutes} minutes"),
        { TotalHours: 1 } => "hours",
        { TotalDays: 1 } => "days",
        _ => string.Create(CultureInfo.InvariantCulture, $"times {period.TotalHours} hours"),
    };

    /// <summary>How many resources of each type a component has, from one recorded stack for each tier.</summary>
    public static string Resources(string component, IEnumerable<RecordedStack> tiers)
    {
        var counts = tiers.Select(stack => stack.Resources
            .Where(resource => resource.Name.StartsWith(component + "-", StringComparison.Ordinal))
            .CountBy(resource => resource.Type, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal)).ToList();
        return Table(
            ["Resource", "Sandbox", "Staging", "Production"],
            counts.SelectMany(count => count.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(type => (string[])[$"`{type}`", .. counts.Select(count => Show(count.GetValueOrDefault(type)))]));
    }

    private static string Table(string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        Row(text, header);
        Row(text, [.. header.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Row(text, [.. row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))]);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "RequiredMemberAttribute");

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying);
        }

        return type switch
        {
            { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
            _ when type == typeof(string) => "string",
            _ when type == typeof(int) => "int",
            _ when type == typeof(bool) => "bool",
            _ => type.Name,
        };
    }

    private static string Show(object? value) => value switch
    {
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
        bool flag => flag ? "yes" : "no",
        0 => "–",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable and not string => throw new NotSupportedException("Lists have no place in a table."),
        _ => $"`{value}`",
    };

    private static string Link(string reference) => reference.StartsWith("https://", StringComparison.Ordinal) ? $"[Source]({reference})" : $"({reference})";
}
