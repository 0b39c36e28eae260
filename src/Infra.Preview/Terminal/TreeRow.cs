using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>One line of the tree before it is laid out.</summary>
/// <param name="Lines">The lines that join it to its parent.</param>
/// <param name="Sign">What happens to it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in short.</param>
/// <param name="Hidden">The resources below it that have no line of their own.</param>
internal sealed record TreeRow(string Lines, string Sign, string Name, string Type, IReadOnlyList<PlannedResource> Hidden)
{
    /// <summary>True for a component, whose name stands out.</summary>
    public bool IsComponent { get; init; }
}
