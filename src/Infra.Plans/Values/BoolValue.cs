namespace Infra.Plans;

/// <summary>True or false.</summary>
public sealed class BoolValue : PlanValue
{
    private BoolValue(bool value) => Value = value;

    /// <summary>The value true.</summary>
    public static BoolValue True { get; } = new(value: true);

    /// <summary>The value false.</summary>
    public static BoolValue False { get; } = new(value: false);

    /// <summary>The boolean itself.</summary>
    public bool Value { get; }

    /// <summary>The shared value for a boolean.</summary>
    public static BoolValue Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is BoolValue that && that.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 1 : 2;

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
