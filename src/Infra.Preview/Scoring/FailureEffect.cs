using Infra.Plans;

namespace Infra.Preview.Scoring;

/// <summary>What a failure does to one part of a stack.</summary>
/// <param name="Resource">The part.</param>
/// <param name="Outcome">How bad it is.</param>
/// <param name="Text">What happens, as the end of a sentence that begins with the part's name.</param>
/// <param name="Fix">What would make it better; empty when nothing has to be done.</param>
public sealed record FailureEffect(PlannedResource Resource, FailureOutcome Outcome, string Text, string Fix = "");

/// <summary>How bad a failure is.</summary>
public enum FailureOutcome
{
    /// <summary>Nobody notices, or for some seconds only.</summary>
    GoesOn,

    /// <summary>It is gone for minutes and comes back by itself.</summary>
    Interrupted,

    /// <summary>It is gone until somebody acts, or the zone is back.</summary>
    Stops,

    /// <summary>The plan does not tell.</summary>
    Unknown,
}
