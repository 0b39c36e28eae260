namespace Infra.Policies;

/// <summary>
/// The answer to a question about a plan: yes, no, or not known before deployment. It is not a boolean on purpose: an <c>if</c> must say
/// which of the three it means, so that "not known to be encrypted" is never read as "not encrypted".
/// </summary>
public readonly struct Truth
{
    private readonly State _state;

    private Truth(State state, Property because)
    {
        _state = state;
        Because = because;
    }

    private enum State : byte
    {
        // First, so that a default value claims nothing.
        Unknown,
        Yes,
        No,
    }

    /// <summary>Certainly so.</summary>
    public static Truth Yes => new(State.Yes, default);

    /// <summary>Certainly not so.</summary>
    public static Truth No => new(State.No, default);

    /// <summary>Not known before deployment.</summary>
    public static Truth Unknown => default;

    /// <summary>The property that decided; what a finding shows. Without one, <see cref="Property.Exists"/> is false.</summary>
    public Property Because { get; }

    /// <summary>True when certainly so.</summary>
    public bool IsYes => _state == State.Yes;

    /// <summary>True when certainly not so.</summary>
    public bool IsNo => _state == State.No;

    /// <summary>True when not known before deployment.</summary>
    public bool IsUnknown => _state == State.Unknown;

    /// <summary>Not: what is unknown stays unknown.</summary>
    public static Truth operator !(Truth truth) => truth._state switch
    {
        State.Yes => new(State.No, truth.Because),
        State.No => new(State.Yes, truth.Because),
        _ => truth,
    };

    /// <summary>Both: one no is enough for no. The evidence is that of the side that decided.</summary>
    public static Truth operator &(Truth left, Truth right)
    {
        if (left.IsNo)
        {
            return left;
        }

        return right.IsNo ? right : left.IsUnknown ? left : right.IsUnknown ? right : left;
    }

    /// <summary>Either: one yes is enough for yes. When both are no, the evidence is that of the left side.</summary>
    public static Truth operator |(Truth left, Truth right)
    {
        if (left.IsYes)
        {
            return left;
        }

        return right.IsYes ? right : left.IsUnknown ? left : right.IsUnknown ? right : left.Because.Exists ? left : right;
    }

    /// <summary>Yes or no.</summary>
    public static Truth Of(bool value) => value ? Yes : No;

    /// <summary>Yes or no, because of a property.</summary>
    public static Truth Of(bool value, Property because) => new(value ? State.Yes : State.No, because);

    /// <summary>Not known, because of a property.</summary>
    public static Truth UnknownBecause(Property because) => new(State.Unknown, because);

    /// <summary>The same answer with other evidence.</summary>
    public Truth At(Property because) => new(_state, because);

    /// <summary>If this, then that: yes when this is no.</summary>
    public Truth Implies(Truth consequence)
    {
        if (IsNo)
        {
            return new(State.Yes, Because);
        }

        return consequence.IsYes || IsYes ? consequence : new(State.Unknown, IsUnknown ? Because : consequence.Because);
    }

    /// <inheritdoc/>
    public override string ToString() => _state.ToString();
}
