using System.Text.RegularExpressions;

namespace Infra.Plans.Changes;

/// <summary>Finds the resources that a value mentions, by reference or by a symbol within text.</summary>
internal static partial class ReferencedUrns
{
    public static IEnumerable<string> In(PlanValue value, Plan plan) => value switch
    {
        ReferenceValue reference => [reference.Urn],
        SecretValue { Source: { } source } => [source.Urn],
        ListValue list => list.SelectMany(item => In(item, plan)),
        MapValue map => map.Values.SelectMany(item => In(item, plan)),
        StringValue text when text.Text.Contains("${", StringComparison.Ordinal) => InText(text.Text, plan),
        _ => [],
    };

    /// <summary>A symbol within text, such as <c>${orders.arn}</c>.</summary>
    [GeneratedRegex(@"\$\{[^{}]*\}", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Symbol();

    private static IEnumerable<string> InText(string text, Plan plan)
    {
        foreach (var match in Symbol().Matches(text).Cast<Match>())
        {
            if (plan.Symbols.TryGetValue(match.Value, out var target))
            {
                yield return target.Urn;
            }
        }
    }
}
