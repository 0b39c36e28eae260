namespace Infra.Cli.Catalog.Model;

/// <summary>A number or choice that the tier decides.</summary>
/// <param name="Name">Its name, such as <c>QueueDefaults.Retention</c>.</param>
/// <param name="Summary">What it means.</param>
/// <param name="ByTier">The values.</param>
/// <param name="Reason">Why these values. Null when the code gives none.</param>
/// <param name="Source">The page or control that backs them. Null when the code gives none.</param>
public sealed record CatalogDefault(string Name, string Summary, CatalogTierValues ByTier, string? Reason, string? Source);
