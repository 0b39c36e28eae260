using System.Reflection;
using Infra.Cli.Catalog.Model;
using Pulumi;

namespace Infra.Catalog.Tests.Generation;

/// <summary>Reads the components of assemblies from their classes, their documentation comments and their defaults.</summary>
internal sealed class CatalogGenerator
{
    private readonly CodeDocs _docs;

    public CatalogGenerator(params IEnumerable<Assembly> assemblies)
    {
        Assemblies = [.. assemblies];
        _docs = new CodeDocs(Assemblies);
    }

    private IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>The components, each with the name of its file.</summary>
    public IEnumerable<CatalogComponent> Generate() => Assemblies
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(IsComponent)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(Read);

    /// <summary>A component is a class that can be made from a name and arguments.</summary>
    public static bool IsComponent(Type type) =>
        type is { IsAbstract: false, IsClass: true } && typeof(ComponentResource).IsAssignableFrom(type) && Constructor(type) is not null;

    private CatalogComponent Read(Type component)
    {
        var args = Constructor(component)!.GetParameters()[1].ParameterType;
        var defaults = new TierDefaults(Assemblies, _docs);
        var arguments = new ArgumentReader(_docs, defaults);
        var members = new MemberReader(_docs);
        return new()
        {
            Name = component.Name,
            Type = ComponentType.Of(component),
            Package = component.Assembly.GetName().Name!,
            Namespace = component.Namespace!,
            Summary = _docs.Summary(component),
            Docs = _docs.Page(component),
            Arguments = arguments.Read(args),
            Types = [.. new TypeClosure(Assemblies, arguments, members, _docs).Of(args)],
            Defaults = component.Assembly.GetType($"{component.FullName}Defaults") is { } record ? defaults.All(record) : [],
            Outputs = members.Outputs(component),
            Links = members.Links(component),
            Signals = SignalReader.Read(component),
            Existing = members.Existing(component),
        };
    }

    private static ConstructorInfo? Constructor(Type type) => type.GetConstructors().FirstOrDefault(constructor =>
        constructor.GetParameters() is [{ } name, { } args, ..]
        && name.ParameterType == typeof(string) && args.ParameterType.Name == $"{type.Name}Args");
}
