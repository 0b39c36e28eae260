namespace Infra.Cli.Catalog.Model;

/// <summary>A member of a class: an output, a value of an enumeration, a way to make something.</summary>
/// <param name="Name">Its name in C#, with the parameters if it takes any.</param>
/// <param name="Type">The type in C#. Null for a value of an enumeration.</param>
/// <param name="Summary">What it means.</param>
public sealed record CatalogMember(string Name, string? Type, string Summary);
