using System.Reflection;
using Infra.Cli.Catalog.Model;

namespace Infra.Catalog.Tests.Generation;

/// <summary>Reads what code can use of a component: outputs, links, and how it is made from what exists.</summary>
internal sealed class MemberReader(CodeDocs docs)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public IReadOnlyList<CatalogMember> Outputs(Type component) =>
    [
        .. component.GetProperties(Own).Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => new CatalogMember(property.Name, TypeNames.Of(property.PropertyType), docs.Summary(property))),
    ];

    // ToLink stands for one of the others.
    public IReadOnlyList<CatalogLink> Links(Type component) =>
    [
        .. component.GetMethods(Own).Where(method => method.ReturnType.Name == nameof(Link) && method.Name != nameof(ILinkable.ToLink))
            .OrderBy(method => method.Name, StringComparer.Ordinal).ThenBy(method => method.GetParameters().Length)
            .Select(method => new CatalogLink(TypeNames.Of(method), docs.Summary(method))),
    ];

    public IReadOnlyList<CatalogMember> Existing(Type component) => Makers(component);

    /// <summary>The static members that give an object of the type, but for conversions.</summary>
    public IReadOnlyList<CatalogMember> Makers(Type type) =>
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == type)
            .Select(field => new CatalogMember(field.Name, null, docs.Summary(field))),
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type)
            .Select(property => new CatalogMember(property.Name, null, docs.Summary(property))),
        .. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == type && !method.IsSpecialName)
            .Select(method => new CatalogMember(TypeNames.Of(method), null, docs.Summary(method))),
    ];

    /// <summary>The public constructors that take something.</summary>
    public IReadOnlyList<CatalogMember> Constructors(Type type) =>
    [
        .. type.GetConstructors().Where(constructor => constructor.GetParameters().Length > 0)
            .Select(constructor => new CatalogMember(TypeNames.Of(constructor), null, docs.Summary(constructor)))
            // The constructor of a class that is written in one line has the comment of the class.
            .Select(maker => maker.Summary == docs.Summary(type) ? maker with { Summary = "" } : maker),
    ];
}
