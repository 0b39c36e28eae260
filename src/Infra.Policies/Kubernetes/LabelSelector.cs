using Infra.Plans;

namespace Infra.Policies;

/// <summary>Label selectors: what policies, budgets and services choose pods with.</summary>
internal static class LabelSelector
{
    /// <summary>Does the selector choose an object of these labels? An empty one chooses all, a missing one none.</summary>
    public static Truth Matches(Property selector, Property labels)
    {
        var matches = Truth.Of(!selector.IsMissing, selector);
        foreach (var (key, value) in selector["matchLabels"].Entries)
        {
            matches &= key.Length == 0 ? Truth.UnknownBecause(value) : Same(labels[key], value);
        }

        foreach (var expression in selector["matchExpressions"].Items)
        {
            matches &= Holds(expression, labels);
        }

        return matches;
    }

    private static Truth Holds(Property expression, Property labels)
    {
        if (expression["key"].Text is not { } key || expression["operator"].Text is not { } operation)
        {
            return Truth.UnknownBecause(expression);
        }

        var label = labels[key];
        var exists = label.IsUnknown && labels.IsUnknown ? Truth.UnknownBecause(label) : Truth.Of(!label.IsMissing, label);
        return operation switch
        {
            "Exists" => exists,
            "DoesNotExist" => !exists,
            "In" => exists & expression["values"].Any(value => Same(label, value)),
            "NotIn" => !(exists & expression["values"].Any(value => Same(label, value))),
            _ => Truth.UnknownBecause(expression),
        };
    }

    private static Truth Same(Property left, Property right)
    {
        if (left.Value is not { } own || right.Value is not { } other)
        {
            return Truth.Of(false, left);
        }

        // Two references to one output are equal, whatever it will be; nothing is known of two values that are unknown.
        if (own is not UnknownValue and not SecretValue && own == other)
        {
            return Truth.Of(true, left);
        }

        return right.Text is { } text ? left.Is(text) : right.IsUnknown || left.IsUnknown ? Truth.UnknownBecause(right) : left.Is(other.ToString());
    }
}
