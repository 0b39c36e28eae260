using System.Globalization;
using System.Text;
using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>A property value on one line, with the symbols that are unique in its plan.</summary>
public static class ValueText
{
    // No line is longer; what follows would be cut anyway.
    private const int MaxLength = 1000;

    /// <summary>The text; secrets are masked, and it is cut where nobody would read on.</summary>
    public static string Of(PlanValue value, Plan plan)
    {
        var text = new StringBuilder();
        Append(text, value, plan, isNested: false);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PlanValue value, Plan plan, bool isNested)
    {
        if (text.Length > MaxLength)
        {
            return;
        }

        switch (value)
        {
            case StringValue content:
                text.Append(isNested ? $"\"{content.Text}\"" : content.Text);
                break;
            case ReferenceValue reference:
                text.Append(plan.SymbolOf(reference));
                break;
            case SecretValue { Source: { } source }:
                text.Append("[secret] ").Append(plan.SymbolOf(source));
                break;
            case UnknownValue { Type: not UnknownType.Any } unknown:
                text.Append(CultureInfo.InvariantCulture, $"[unknown {unknown.Type.ToString().ToLowerInvariant()}]");
                break;
            case ListValue list:
                AppendAll(text, "[", list, "]", item => Append(text, item, plan, isNested: true));
                break;
            case MapValue map:
                AppendAll(text, "{ ", map, " }", entry =>
                {
                    text.Append(entry.Key).Append(": ");
                    Append(text, entry.Value, plan, isNested: true);
                });
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, string open, IReadOnlyCollection<T> items, string close, Action<T> append)
    {
        if (items.Count == 0)
        {
            text.Append(open.TrimEnd()).Append(close.TrimStart());
            return;
        }

        text.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            append(item);
            separator = ", ";
        }

        text.Append(close);
    }
}
