using System.Reflection;
using Infra.Cli.Catalog.Model;
using Pulumi;

namespace Infra.Catalog.Tests.Generation;

/// <summary>Finds the types that the arguments of a component are made of, and describes them.</summary>
internal sealed class TypeClosure(IEnumerable<Assembly> assemblies, ArgumentReader arguments, MemberReader members, CodeDocs docs)
{
    private readonly HashSet<Assembly> _own = [.. assemblies];

    public IEnumerable<CatalogType> Of(Type args)
    {
        var known = new HashSet<Type> { args };
        var waiting = new Queue<Type>([args]);
        var found = new SortedDictionary<string, CatalogType>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var type))
        {
            if (type != args)
            {
                found.Add(type.Name, Describe(type));
            }

            foreach (var part in ArgumentReader.Settable(type).SelectMany(property => Parts(property.PropertyType)).Where(part => IsDescribed(part) && known.Add(part)))
            {
                waiting.Enqueue(part);
            }
        }

        return found.Values;
    }

    private CatalogType Describe(Type type) => new()
    {
        Name = type.Name,
        Summary = docs.Summary(type),
        Parts = type.IsEnum ? [] : arguments.Read(type),
        Values = [.. members.Makers(type), .. IsRecord(type) || type.IsEnum ? [] : members.Constructors(type)],
    };

    // Components have their own entry; a customization changes types of the provider.
    private bool IsDescribed(Type type) =>
        _own.Contains(type.Assembly) && !typeof(Resource).IsAssignableFrom(type) && !typeof(Delegate).IsAssignableFrom(type)
        && !type.IsInterface && type != typeof(Tier) && !type.Name.EndsWith("Customize", StringComparison.Ordinal);

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : type.IsArray ? Parts(type.GetElementType()!) : [type];

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null && type.GetConstructor(Type.EmptyTypes) is not null;
}
