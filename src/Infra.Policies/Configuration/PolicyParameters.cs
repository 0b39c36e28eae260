namespace Infra.Policies;

/// <summary>Values of parameters that differ from their defaults.</summary>
public sealed class PolicyParameters
{
    private readonly Dictionary<Parameter, object> _values;

    internal PolicyParameters(Dictionary<Parameter, object> values) => _values = values;

    /// <summary>Every parameter at its default.</summary>
    public static PolicyParameters Defaults { get; } = new([]);

    /// <summary>These values, and for parameters without one those of another file.</summary>
    public PolicyParameters Or(PolicyParameters other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var values = new Dictionary<Parameter, object>(other._values);
        foreach (var (parameter, value) in _values)
        {
            values[parameter] = value;
        }

        return new(values);
    }

    /// <summary>The value of a parameter.</summary>
    public T Get<T>(Parameter<T> parameter)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return _values.TryGetValue(parameter, out var value) ? (T)value : parameter.Default;
    }
}
