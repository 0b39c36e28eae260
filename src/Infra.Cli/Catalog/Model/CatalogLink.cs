namespace Infra.Cli.Catalog.Model;

/// <summary>A way to link to a component.</summary>
/// <param name="Verb">The method, such as <c>SendOnly()</c>.</param>
/// <param name="Summary">What the workload may then do.</param>
public sealed record CatalogLink(string Verb, string Summary);
