namespace Infra.Plans;

/// <summary>How long a provider may take over a resource; null keeps the provider's own limit.</summary>
/// <param name="Create">For creating it.</param>
/// <param name="Update">For updating it.</param>
/// <param name="Delete">For deleting it.</param>
public sealed record PlannedTimeouts(TimeSpan? Create, TimeSpan? Update, TimeSpan? Delete);
