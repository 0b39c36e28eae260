using System.Collections.Immutable;

namespace Pulumi.Surface.Tests.Reflection;

/// <summary>Writes a C# type in the notation of <c>Npm/describe.mjs</c>.</summary>
internal sealed class NeutralType(SurfaceAssembly surface, Typings.NpmDescription npm)
{
    private static readonly Dictionary<Type, string> Simple = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "boolean",
        [typeof(int)] = "number",
        [typeof(double)] = "number",
        [typeof(object)] = "any",
        [typeof(Archive)] = "archive",
        [typeof(AssetOrArchive)] = "asset",
    };

    private static readonly Dictionary<Type, string> Generic = new()
    {
        [typeof(Nullable<>)] = "",
        [typeof(Input<>)] = "",
        [typeof(InputList<>)] = "list",
        [typeof(ImmutableArray<>)] = "list",
        [typeof(List<>)] = "list",
        [typeof(InputMap<>)] = "map",
        [typeof(ImmutableDictionary<,>)] = "map",
        [typeof(Dictionary<,>)] = "map",
        [typeof(InputUnion<,>)] = "union",
        [typeof(Union<,>)] = "union",
    };

    public string Describe(Type type)
    {
        if (Simple.TryGetValue(type, out var simple))
        {
            return simple;
        }

        if (!type.IsGenericType)
        {
            return NameOf(type);
        }

        var kind = Generic[type.GetGenericTypeDefinition()];
        var arguments = type.GetGenericArguments().Select(Describe).ToList();
        return kind switch
        {
            "" => arguments.Single(),
            "map" => $"map<{arguments[^1]}>",
            _ => $"{kind}<{string.Join('|', arguments)}>",
        };
    }

    /// <summary>"input ecs.ServiceAlarms" for Pulumi.Aws.Ecs.Inputs.ServiceAlarmsArgs, and so on.</summary>
    public string NameOf(Type type)
    {
        var module = surface.ModuleOf(type);
        var prefix = module.Length == 0 ? "" : $"{module}.";
        return SurfaceAssembly.SideOf(type) switch
        {
            "Inputs" => $"input {prefix}{InputName(type.Name, prefix)}",
            "Outputs" => $"output {prefix}{(npm.Outputs.ContainsKey(prefix + type.Name) ? type.Name : Without(type.Name, "Result"))}",
            _ => $"enum {prefix}{type.Name}",
        };
    }

    private string InputName(string name, string prefix)
    {
        string[] candidates = [Without(name, "Args"), Without(name, "GetArgs"), $"{Without(name, "InputArgs")}Args"];
        return Array.Find(candidates, candidate => npm.Inputs.ContainsKey(prefix + candidate)) ?? name;
    }

    private static string Without(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
}
