using System.Globalization;

namespace Infra.Plans;

/// <summary>A number. Pulumi's protocol knows only doubles, so integers are exact up to 2^53.</summary>
public sealed class NumberValue : PlanValue
{
    /// <summary>Wraps a finite number; negative zero becomes zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite, which JSON cannot hold.</exception>
    public NumberValue(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A plan holds finite numbers only.");
        }

        Value = value + 0.0;
    }

    /// <summary>The number itself.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is NumberValue that && that.Value.Equals(Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
}
