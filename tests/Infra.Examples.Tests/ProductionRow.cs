namespace Infra.Examples.Tests;

/// <summary>What the plan says of one resource, because of a row.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="Resource">The resource's name.</param>
/// <param name="Path">The way to the value in the plan, such as <c>inputs.engine</c>.</param>
/// <param name="Value">The value, as text.</param>
internal sealed record ProductionRow(string Row, string Resource, string Path, string Value)
{
    /// <summary>True when the value only has to be a part of what is there, as in JSON text.</summary>
    public bool IsPart { get; init; }
}
