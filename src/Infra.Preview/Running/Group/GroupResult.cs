namespace Infra.Preview.Running;

/// <summary>What became of one stack of several.</summary>
/// <param name="Member">The stack.</param>
/// <param name="Outcome">Its preview.</param>
/// <param name="References">The stacks of the same preview that it refers to, as <c>project/stack</c>, sorted.</param>
public sealed record GroupResult(GroupMember Member, PreviewOutcome Outcome, IReadOnlyList<string> References);
