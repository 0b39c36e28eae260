namespace Infra.Policies;

/// <summary>A pack, a configuration or a waiver names a rule that does not exist.</summary>
public sealed class UnknownPolicyException : Exception
{
    /// <summary>Says which name, and which was probably meant.</summary>
    /// <param name="name">The name that was given.</param>
    /// <param name="nearest">The nearest existing name, or null.</param>
    public UnknownPolicyException(string name, string? nearest)
        : base($"There is no rule '{name}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}")
    {
        Name = name;
        Nearest = nearest;
    }

    /// <summary>The name that was given.</summary>
    public string Name { get; }

    /// <summary>The nearest existing name, or null.</summary>
    public string? Nearest { get; }
}
