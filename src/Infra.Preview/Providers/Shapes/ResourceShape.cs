using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>The properties of a resource type, or of a function's result.</summary>
/// <param name="Outputs">The properties it answers.</param>
/// <param name="Inputs">The names of the properties it takes, in ordinal order; empty when they are not known.</param>
public sealed record ResourceShape(ValueMap<OutputShape> Outputs, ValueList<string> Inputs)
{
    /// <summary>True when the type takes an input of this name.</summary>
    public bool Takes(string input) => Inputs.AsSpan().BinarySearch(input, StringComparer.Ordinal) >= 0;
}
