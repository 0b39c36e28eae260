namespace Infra.Plans;

/// <summary>A property that was set to null.</summary>
public sealed class NullValue : PlanValue
{
    private NullValue()
    {
    }

    /// <summary>The only null value.</summary>
    public static NullValue Instance { get; } = new();

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is NullValue;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => "null";
}
