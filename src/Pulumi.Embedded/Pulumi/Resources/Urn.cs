namespace Pulumi;

/// <summary>The identity of a resource in its stack.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    public Urn(string value)
    {
        _value = value;
    }

    public static implicit operator string(Urn value) => value._value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN that a resource of this name, type and parent has.</summary>
    /// <exception cref="ArgumentException">Both a parent and a parent's URN are given.</exception>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
            throw new ArgumentException("Give the parent or the parent's URN, not both.");

        var ofParent = parent is not null ? (Input<string>)parent.Urn : parentUrn;
        if (ofParent is not null)
        {
            return Output.Tuple(ofParent, type, name)
                .Apply(parts => $"{UrnParts.UpToChain(parts.Item1)}${parts.Item2}{UrnParts.Separator}{parts.Item3}");
        }

        return Output.Tuple(stack ?? Deployment.Instance.StackName, project ?? Deployment.Instance.ProjectName, type, name)
            .Apply(parts => UrnParts.Prefix + string.Join(UrnParts.Separator, parts.Item1, parts.Item2, parts.Item3, parts.Item4));
    }

    public bool Equals(Urn other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
