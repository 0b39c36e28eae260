namespace Infra.Plans;

/// <summary>
/// A property value in a plan. The set is closed: <see cref="NullValue"/>, <see cref="BoolValue"/>, <see cref="NumberValue"/>,
/// <see cref="StringValue"/>, <see cref="ListValue"/>, <see cref="MapValue"/>, <see cref="SecretValue"/>, <see cref="UnknownValue"/>,
/// <see cref="ReferenceValue"/>, <see cref="AssetValue"/> and <see cref="ArchiveValue"/>. Values are immutable and equal when their contents are.
/// </summary>
public abstract class PlanValue : IEquatable<PlanValue>
{
    private protected PlanValue()
    {
    }

    /// <summary>The null value.</summary>
    public static PlanValue Null => NullValue.Instance;

    /// <summary>True for a value that only the cloud knows, and for a secret: its content cannot be judged.</summary>
    public virtual bool IsOpaque => false;

    /// <summary>Wraps text; null becomes the null value.</summary>
    public static implicit operator PlanValue(string? text) => text is null ? NullValue.Instance : new StringValue(text);

    /// <summary>Wraps a boolean.</summary>
    public static implicit operator PlanValue(bool value) => BoolValue.Of(value);

    /// <summary>Wraps a number, which must be finite.</summary>
    public static implicit operator PlanValue(double value) => new NumberValue(value);

    /// <summary>Wraps an integer.</summary>
    public static implicit operator PlanValue(int value) => new NumberValue(value);

    /// <summary>Compares contents.</summary>
    public static bool operator ==(PlanValue? left, PlanValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares contents.</summary>
    public static bool operator !=(PlanValue? left, PlanValue? right) => !(left == right);

    /// <inheritdoc/>
    public abstract bool Equals(PlanValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as PlanValue);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>A compact form for messages; <see cref="PlanJson"/> has the exact one.</summary>
    public abstract override string ToString();
}
