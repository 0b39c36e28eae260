using System.Globalization;
using Infra.Plans;
using Infra.Policies;

namespace Infra.Benchmarks.Policies;

/// <summary>
/// A plan of any size in which every rule has something to do: the good and the bad example of each, over and over, each copy with names
/// of its own. About half of it is wrong, so there are more findings than in any real stack.
/// </summary>
internal static class PolicyPlan
{
    public static Plan Of(int count)
    {
        var examples = PolicyCatalogue.BuiltIn.Policies
            .SelectMany(policy => new[] { PlanText.ParsePlan(policy.Good), PlanText.ParsePlan(policy.Bad) })
            .ToList();
        var resources = new List<PlannedResource>(count + 100);
        var symbols = new List<KeyValuePair<string, SymbolTarget>>();
        for (var copy = 0; resources.Count < count; copy++)
        {
            Copy(examples[copy % examples.Count], copy, resources, symbols);
        }

        return new Plan
        {
            Project = "example",
            Stack = "dev",
            Resources = resources.Take(count).ToValueList(),
            Symbols = ValueMap.Create(symbols),
        };
    }

    private static void Copy(Plan example, int number, List<PlannedResource> resources, List<KeyValuePair<string, SymbolTarget>> symbols)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        var renamed = example.Symbols.ToDictionary(symbol => symbol.Key, symbol => symbol.Key.Insert(EndOfName(symbol.Key), suffix), StringComparer.Ordinal);
        symbols.AddRange(example.Symbols.Select(symbol => KeyValuePair.Create(renamed[symbol.Key], symbol.Value with { Urn = symbol.Value.Urn + suffix })));
        resources.AddRange(example.Resources.Where(resource => !resource.IsStack).Select(resource => resource with
        {
            Urn = resource.Urn + suffix,
            Name = resource.Name + suffix,
            Parent = resource.Parent is { } parent && example.Find(parent) is { IsStack: false } ? parent + suffix : null,
            Inputs = (MapValue)Rename(resource.Inputs, suffix, renamed),
            Outputs = (MapValue)Rename(resource.Outputs, suffix, renamed),
            Dependencies = resource.Dependencies.Select(urn => urn + suffix).ToSortedSet(),
            PropertyDependencies = ValueMap.Create(resource.PropertyDependencies.Select(property =>
                KeyValuePair.Create(property.Key, property.Value.Select(urn => urn + suffix).ToSortedSet()))),
            Options = resource.Options with { Provider = resource.Options.Provider is { } provider ? provider + suffix : null },
        }));
    }

    // ${orders.arn} or ${orders@type.arn}: the name ends at the first of these.
    private static int EndOfName(string symbol)
    {
        var end = symbol.IndexOfAny(['.', '@', '}']);
        return end < 0 ? symbol.Length : end;
    }

    private static PlanValue Rename(PlanValue value, string suffix, Dictionary<string, string> symbols) => value switch
    {
        ReferenceValue reference => new ReferenceValue(reference.Urn + suffix, reference.Property),
        ListValue list => new ListValue(list.Select(item => Rename(item, suffix, symbols)).ToValueList()),
        MapValue map => new MapValue(map.Select(entry => KeyValuePair.Create(entry.Key, Rename(entry.Value, suffix, symbols)))),
        StringValue text when text.Text.Contains("${", StringComparison.Ordinal) =>
            symbols.Aggregate(text.Text, (current, symbol) => current.Replace(symbol.Key, symbol.Value, StringComparison.Ordinal)),
        _ => value,
    };
}
