namespace Infra.Plans;

/// <summary>
/// An output of a resource that only the cloud knows (<c>${orders.arn}</c>), or, without a property, the resource itself.
/// </summary>
public sealed class ReferenceValue : PlanValue
{
    /// <summary>Refers to an output of a resource.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="property">The output's path in the provider's spelling, such as <c>endpoint</c> or <c>masterUserSecrets[0].secretArn</c>;
    /// null for the resource itself.</param>
    public ReferenceValue(string urn, string? property = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(urn);
        Urn = urn;
        Property = property;
    }

    /// <summary>The resource's URN.</summary>
    public string Urn { get; }

    /// <summary>The output's path, or null when the value is the resource itself.</summary>
    public string? Property { get; }

    /// <inheritdoc/>
    public override bool IsOpaque => true;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) =>
        other is ReferenceValue that
        && string.Equals(that.Urn, Urn, StringComparison.Ordinal)
        && string.Equals(that.Property, Property, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Urn, Property);

    /// <summary>The symbol by the resource's name alone; <see cref="Plan.SymbolOf"/> gives the one that is unique in its plan.</summary>
    public override string ToString() => Property is null ? $"${{{ResourceUrn.Name(Urn)}}}" : $"${{{ResourceUrn.Name(Urn)}.{Property}}}";
}
