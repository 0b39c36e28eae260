using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>The outputs of another stack.</summary>
/// <param name="Outputs">
/// Values by name; null, and an unknown text anywhere within, stand for a text only that stack knows, shown as <c>${stack.output}</c>.
/// </param>
/// <param name="SecretOutputs">The names among them that are secret.</param>
public sealed record StackFixture(MapValue Outputs, ValueList<string>? SecretOutputs = null)
{
    private static readonly UnknownValue UnknownText = UnknownValue.Of(UnknownType.String);

    /// <summary>What a stack will answer once it is deployed as planned: what is known is, the rest is a symbol or unknown.</summary>
    public static StackFixture Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var outputs = plan.Outputs.ToDictionary(output => output.Key, output => Known(output.Value, plan), StringComparer.Ordinal);
        var secrets = plan.Outputs.Where(static output => HoldsSecret(output.Value)).Select(static output => output.Key);
        return new StackFixture(new MapValue(outputs), [.. secrets]);
    }

    private static PlanValue Known(PlanValue value, Plan plan) => value switch
    {
        ListValue list => ListValue.Create([.. list.Select(item => Known(item, plan))]),
        MapValue map => new MapValue(map.Select(entry => KeyValuePair.Create(entry.Key, Known(entry.Value, plan)))),
        StringValue text when HasSymbol(text.Text, plan) => UnknownText,
        ReferenceValue { Property: null } => UnknownValue.Any,
        NullValue or BoolValue or NumberValue or StringValue or UnknownValue => value,
        // References, secrets, assets: the cloud knows them, or that stack alone.
        _ => UnknownText,
    };

    private static bool HoldsSecret(PlanValue value) => value switch
    {
        SecretValue => true,
        ListValue list => list.Any(HoldsSecret),
        MapValue map => map.Any(static entry => HoldsSecret(entry.Value)),
        _ => false,
    };

    private static bool HasSymbol(string text, Plan plan) =>
        text.Contains("${", StringComparison.Ordinal) && plan.Symbols.Any(symbol => text.Contains(symbol.Key, StringComparison.Ordinal));
}
