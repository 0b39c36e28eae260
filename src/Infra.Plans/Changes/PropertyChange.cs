namespace Infra.Plans;

/// <summary>What is different in one property, or in one part of it.</summary>
/// <param name="Path">
/// Where, in the provider's spelling: <c>ingress[0].fromPort</c>. An item that has a name of its own is found by it
/// (<c>environment[LOG_LEVEL].value</c>), and the path goes on inside text that is JSON (<c>policy.Statement[Read].Action</c>).
/// </param>
/// <param name="Old">What it is; null when it is not there.</param>
/// <param name="New">What it will be; null when it will not be there.</param>
public sealed record PropertyChange(string Path, PlanValue? Old, PlanValue? New)
{
    /// <summary>True when AWS, or whoever the provider talks to, can make this change only by making the resource anew.</summary>
    public bool ForcesReplacement { get; init; }

    /// <summary>True when the same items are there in another order.</summary>
    public bool IsReordered { get; init; }

    /// <summary>The URNs of the resources whose replacement or creation changes the value; sorted.</summary>
    public ValueList<string> Causes { get; init; } = [];
}
