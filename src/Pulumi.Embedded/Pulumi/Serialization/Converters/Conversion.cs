using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>One conversion of a whole value. The first problem ends it; the message names types, never values.</summary>
internal sealed class Conversion(string context)
{
    internal string? Problem { get; private set; }

    internal object? Fail(Type wanted, object? actual)
    {
        Problem ??= $"{context}: expected {wanted}, but the engine sent {Describe(actual)}. The output has the default of its type.";
        return null;
    }

    /// <summary>Converts with a converter that is one of several candidates: a failure leaves no trace.</summary>
    internal bool TryConvert(TypeConverter converter, object? value, out object? result)
    {
        var before = Problem;
        Problem = null;
        result = converter.ConvertOrDefault(this, value);
        var succeeded = Problem is null;
        Problem = before;
        return succeeded;
    }

    private static string Describe(object? value) => value switch
    {
        null => "null",
        string => "a string",
        bool => "a boolean",
        double => "a number",
        ImmutableArray<object?> => "a list",
        ImmutableDictionary<string, object?> => "a map",
        _ => "a " + value.GetType().Name,
    };
}
