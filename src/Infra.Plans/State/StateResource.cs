namespace Infra.Plans;

/// <summary>A resource of a deployment, with what a plan has no place for.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="IsDeleted">True for a copy that waits for its deletion.</param>
/// <param name="IsPendingReplacement">True when it was deleted in order to be replaced.</param>
/// <param name="IsView">True for what a provider shows of the inside of another resource.</param>
/// <param name="Errors">How many errors its last deployment ended with.</param>
internal sealed record StateResource(PlannedResource Resource, bool IsDeleted, bool IsPendingReplacement, bool IsView, int Errors);
