using Infra.Cli.Catalog.Model;

namespace Infra.Cli.Catalog;

/// <summary>
/// The components that this version has. The facts are read from the code by a test, which writes them to <c>Facts/*.g.json</c> and fails when they are stale;
/// the tool itself needs neither the components nor Pulumi, and starts at once.
/// </summary>
public static class ComponentCatalog
{
    private const string Prefix = "Infra.Cli.Catalog.Facts.";

    private static readonly Lazy<CatalogDocument> Document = new(Read);

    /// <summary>All of them, by name.</summary>
    public static CatalogDocument All => Document.Value;

    /// <summary>
    /// The components of a name, a name with its namespace, or a type: usually one, more where two packages have the same name, none if it is unknown. Upper and
    /// lower case do not matter.
    /// </summary>
    public static IReadOnlyList<CatalogComponent> Find(string name) => [.. All.Components.Where(component => Names(component).Contains(name, StringComparer.OrdinalIgnoreCase))];

    private static string[] Names(CatalogComponent component) => [component.Name, $"{component.Namespace}.{component.Name}", component.Type];

    private static CatalogDocument Read()
    {
        var assembly = typeof(ComponentCatalog).Assembly;
        var components = new List<CatalogComponent>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                components.Add(CatalogJson.ReadComponent(stream));
            }
        }

        return new([.. components.OrderBy(static component => component.Name, StringComparer.Ordinal).ThenBy(static component => component.Package, StringComparer.Ordinal)]);
    }
}
