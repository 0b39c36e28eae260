namespace Infra.Cli.Catalog.Model;

/// <summary>What <c>infra catalog --output json</c> has as its <c>result</c>. The schema is <c>docs/schemas/catalog.schema.json</c>.</summary>
/// <param name="Components">The components, by name.</param>
public sealed record CatalogDocument(IReadOnlyList<CatalogComponent> Components);
