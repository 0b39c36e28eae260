using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Infra.Policies;

namespace Infra.Architecture.Tests.PublicApi;

/// <summary>Writes what an assembly offers to others, as text that a reviewer can read and a diff can show.</summary>
internal static class AssemblyPrinter
{
    public static string Print(Assembly assembly)
    {
        var output = new StringBuilder();
        var types = assembly.GetExportedTypes()
            .Where(type => !IsGenerated(type) && !IsRule(type))
            .OrderBy(type => type.Namespace, StringComparer.Ordinal)
            .ThenBy(TypeNames.Declared, StringComparer.Ordinal);
        string? currentNamespace = null;
        foreach (var type in types)
        {
            if (type.Namespace != currentNamespace)
            {
                currentNamespace = type.Namespace;
                output.Append($"namespace {currentNamespace}\n");
            }

            output.Append('\n').Append(Header(type)).Append('\n');
            foreach (var member in MemberPrinter.Print(type))
            {
                output.Append("    ").Append(member).Append('\n');
            }
        }

        return output.ToString();
    }

    /// <summary>Messages are described by their .proto files, whose names and numbers are not ours.</summary>
    private static bool IsGenerated(Type type) => type.Namespace == "Infra.Protocol.Messages";

    /// <summary>
    /// A rule is used by its id and slug, which have a page each in <c>docs/policies</c>; its class is public only to be found. All rules
    /// look alike, so listing them would show nothing and make two branches that add a rule conflict.
    /// </summary>
    private static bool IsRule(Type type) => type.Namespace == "Infra.Policies.Rules" && type.IsSubclassOf(typeof(Policy));

    private static string Header(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"delegate {TypeNames.Of(invoke.ReturnParameter)} {TypeNames.Declared(type)}({MemberPrinter.Parameters(invoke)})";
        }

        var bases = Bases(type).ToArray();
        return $"{Kind(type)} {TypeNames.Declared(type)}{(bases.Length == 0 ? "" : " : " + string.Join(", ", bases))}"
            + TypeNames.Constraints(type.GetGenericArguments());
    }

    private static string Kind(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$") is not null
            || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance)?.IsDefined(typeof(CompilerGeneratedAttribute)) == true;
        return type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (isRecord ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (isRecord ? "record" : "class"),
        };
    }

    /// <summary>The base type and the interfaces that neither it nor another interface brings.</summary>
    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(i => i.GetInterfaces()));
        var equatable = typeof(IEquatable<>).MakeGenericType(type);
        var interfaces = type.GetInterfaces().Except(inherited)
            .Where(i => i.IsPublic && (i != equatable || !Kind(type).Contains("record", StringComparison.Ordinal)))
            .Select(i => TypeNames.Of(i))
            .Order(StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? interfaces.Prepend(TypeNames.Of(parent))
            : interfaces;
    }
}
