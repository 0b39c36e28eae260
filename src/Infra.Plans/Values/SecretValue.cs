namespace Infra.Plans;

/// <summary>
/// A secret. It has no content, so that nothing a plan is written to can show one. When the whole secret is one output of a resource,
/// such as a generated password, <see cref="Source"/> says which.
/// </summary>
public sealed class SecretValue : PlanValue
{
    private SecretValue(ReferenceValue? source) => Source = source;

    /// <summary>A secret of which nothing is known.</summary>
    public static SecretValue Instance { get; } = new(source: null);

    /// <summary>The output that the secret is, or null for any other secret.</summary>
    public ReferenceValue? Source { get; }

    /// <inheritdoc/>
    public override bool IsOpaque => true;

    /// <summary>A secret that is exactly one output of a resource.</summary>
    public static SecretValue From(ReferenceValue source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SecretValue(source);
    }

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is SecretValue that && that.Source == Source;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(SecretValue), Source);

    /// <inheritdoc/>
    public override string ToString() => "[secret]";
}
