namespace Infra.Policies;

/// <summary>What a rule makes of a requirement that rests on values only the cloud knows, or on secrets.</summary>
public enum WhenUnknown
{
    /// <summary>Neither pass nor violation: reported as not decidable before deployment. Right for most rules.</summary>
    Undecidable,

    /// <summary>Passes. Right only where an unknown value is itself the good sign, such as a generated name.</summary>
    Pass,

    /// <summary>Violation. Right only where a value must be written out to be reviewed, such as the actions of a policy statement.</summary>
    Violation,
}
