using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Infra.Testing;

namespace Infra.Catalog.Tests.Generation;

/// <summary>The documentation comments of assemblies, in lines of Markdown.</summary>
internal sealed partial class CodeDocs(IEnumerable<Assembly> assemblies)
{
    private readonly Dictionary<string, XElement> _members = assemblies
        .SelectMany(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
        // The compiler generates some types into every assembly.
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public string Summary(Type type) => Text(Require(Id(type)), "summary");

    public string Summary(PropertyInfo property) => Inherited('P', property, property.DeclaringType!.GetInterfaces().Select(type => type.GetProperty(property.Name)));

    public string Summary(FieldInfo field) => Text(Require($"F:{Name(field)}"), "summary");

    public string Summary(MethodInfo method) => Inherited('M', method, method.DeclaringType!.GetInterfaces().Select(type => type.GetMethod(method.Name, [.. method.GetParameters().Select(parameter => parameter.ParameterType)])));

    public string Summary(ConstructorInfo constructor) => Text(Find($"M:{constructor.DeclaringType!.FullName}.#ctor", constructor)!, "summary");

    /// <summary>The page that a component's remarks name, or the one that is called like it.</summary>
    public string? Page(Type component)
    {
        var remarks = Require(Id(component)).Element("remarks") is { } element ? Write(element) : "";
        var named = PageName().Match(remarks) is { Success: true } match ? match.Value : $"docs/components/{Kebab(component.Name)}.md";
        return File.Exists(RepositoryRoot.Path(named)) ? named : null;
    }

    private string Inherited(char kind, MemberInfo member, IEnumerable<MemberInfo?> bases)
    {
        var own = Find($"{kind}:{Name(member)}", member);
        if (own?.Element("summary") is not null)
        {
            return Text(own, "summary");
        }

        if (own?.Element("inheritdoc")?.Attribute("cref") is { } source)
        {
            return Text(Require(source.Value), "summary");
        }

        return bases.OfType<MemberInfo>().Select(candidate => Find($"{kind}:{Name(candidate)}", candidate)).FirstOrDefault(element => element is not null) is { } inherited
            ? Text(inherited, "summary")
            : throw new InvalidOperationException($"{Name(member)} has no documentation comment.");
    }

    // Methods have their parameters in the id; a type's overloads are told apart by how many there are.
    private XElement? Find(string id, MemberInfo member)
    {
        if (member is not MethodBase method)
        {
            return _members.GetValueOrDefault(id);
        }

        var count = method.GetParameters().Length;
        return _members.Where(pair => pair.Key == id || pair.Key.StartsWith(id + "(", StringComparison.Ordinal))
            .Where(pair => pair.Value.Elements("param").Count() == count || Parameters(pair.Key) == count)
            .Select(pair => pair.Value).FirstOrDefault();
    }

    // Commas between braces or brackets belong to one parameter.
    private static int Parameters(string id)
    {
        var open = id.IndexOf('(', StringComparison.Ordinal);
        var depth = 0;
        return open < 0 ? 0 : 1 + id[(open + 1)..].Count(character =>
        {
            depth += character is '{' or '[' ? 1 : character is '}' or ']' ? -1 : 0;
            return character == ',' && depth == 0;
        });
    }

    private XElement Require(string id) => _members.GetValueOrDefault(id) ?? throw new InvalidOperationException($"{id} has no documentation comment.");

    private static string Id(Type type) => $"T:{type.FullName!.Replace('+', '.')}";

    private static string Name(MemberInfo member) => $"{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}";

    private static string Text(XElement member, string part) =>
        Spaces().Replace(Write(member.Element(part) ?? throw new InvalidOperationException($"{member.Attribute("name")!.Value} has no {part}.")), " ").Trim();

    private static string Write(XElement element) => string.Concat(element.Nodes().Select(Write));

    private static string Write(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{(see.Attribute("cref") is { } cref ? ShortName(cref.Value) : see.Attribute("langword")?.Value ?? see.Attribute("href")!.Value)}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => $"`{name.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => Write(other),
        _ => "",
    };

    // P:Infra.NetworkDefaults.Cidr -> NetworkDefaults.Cidr, T:Infra.Tier -> Tier, M:Infra.Queue.Send(System.String) -> Queue.Send
    private static string ShortName(string cref)
    {
        var name = cref[2..].Split('(')[0];
        return Namespaces().Replace(name, "");
    }

    private static string Kebab(string name) => Humps().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex(@"docs/components/[a-z0-9/-]+\.md", RegexOptions.NonBacktracking)]
    private static partial Regex PageName();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Humps();

    [GeneratedRegex(@"^(Infra\.(Kubernetes\.)?|Pulumi\.)(?=[A-Z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespaces();
}
