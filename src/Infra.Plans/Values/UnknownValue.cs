namespace Infra.Plans;

/// <summary>A value that only the cloud knows and that is not text, so that no symbol can stand for it.</summary>
public sealed class UnknownValue : PlanValue
{
    private UnknownValue(UnknownType type) => Type = type;

    /// <summary>An unknown of which not even the type is known.</summary>
    public static UnknownValue Any { get; } = new(UnknownType.Any);

    /// <summary>What the value will be.</summary>
    public UnknownType Type { get; }

    /// <inheritdoc/>
    public override bool IsOpaque => true;

    /// <summary>An unknown of a type.</summary>
    public static UnknownValue Of(UnknownType type) => type == UnknownType.Any ? Any : new(type);

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is UnknownValue that && that.Type == Type;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(UnknownValue), Type);

    /// <inheritdoc/>
    public override string ToString() => "[unknown]";
}
