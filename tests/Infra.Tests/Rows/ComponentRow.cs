namespace Infra.Tests;

/// <summary>Something that a component has without being asked, or deliberately has not.</summary>
/// <param name="Id">The component and what it is about.</param>
/// <param name="What">What it is.</param>
public sealed record ComponentRow(string Id, string What)
{
    /// <summary>The page in <c>docs/decisions</c> that says why it is not done. Null for what is done: a test then names the row.</summary>
    public string? Decision { get; init; }

    /// <summary>The words of that page's table that name it.</summary>
    public string? NotDone { get; init; }

    public override string ToString() => Id;
}
