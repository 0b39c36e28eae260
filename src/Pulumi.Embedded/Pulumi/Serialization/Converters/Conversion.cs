using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>
/// One conversion of a whole value. A part of another shape than its type asks for is warned about, by types and never by values, and
/// becomes the default of its type; the rest of the value stays.
/// </summary>
internal sealed class Conversion(string context, Action<string> warn)
{
    private PropertyPath? _path;
    private int _attempts;
    private bool _attemptFailed;

    internal object? Fail(Type wanted, object? actual)
    {
        if (_attempts > 0)
            _attemptFailed = true;
        else
            warn($"{_path?.ToString() ?? context}: expected {wanted}, but the engine sent {Describe(actual)}. It becomes the default of its type.");
        return null;
    }

    internal object? ConvertPart(TypeConverter converter, string name, object? value)
    {
        if (value is null)
            return null;
        (_path ??= new PropertyPath(context)).Enter(name);
        var result = converter.Convert(this, value);
        _path.Leave();
        return result;
    }

    internal object? ConvertPart(TypeConverter converter, int index, object? value)
    {
        if (value is null)
            return null;
        (_path ??= new PropertyPath(context)).Enter(index);
        var result = converter.Convert(this, value);
        _path.Leave();
        return result;
    }

    /// <summary>
    /// Converts with a converter that is one of several candidates: it has to fit in every part, and a failure leaves no trace.
    /// </summary>
    internal bool TryConvert(TypeConverter converter, object value, out object? result)
    {
        var outerFailed = _attemptFailed;
        _attemptFailed = false;
        _attempts++;
        result = converter.Convert(this, value);
        _attempts--;
        var succeeded = !_attemptFailed;
        _attemptFailed = outerFailed;
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
