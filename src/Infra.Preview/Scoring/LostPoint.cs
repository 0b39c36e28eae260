using Infra.Plans;

namespace Infra.Preview.Scoring;

/// <summary>Why a pillar has fewer than 100 points.</summary>
/// <param name="Points">How many points it costs.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Fix">What wins the points back: the argument of a component first.</param>
/// <param name="Resource">The resource, or null when it is about the whole stack.</param>
public sealed record LostPoint(double Points, string What, string Fix, PlannedResource? Resource);
