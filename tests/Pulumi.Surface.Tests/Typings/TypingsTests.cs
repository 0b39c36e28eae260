using Infra.Testing.Node;
using Pulumi.Surface.Tests.Reflection;

namespace Pulumi.Surface.Tests.Typings;

/// <summary>Every class of the surfaces against the typings of the npm package it is generated from.</summary>
public sealed class TypingsTests
{
    [NodeTheory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task Resources_have_the_tokens_inputs_and_outputs_of_the_typings(string name)
    {
        var (surface, npm, comparison) = await OpenAsync(name);
        var byToken = surface.Resources.ToDictionary(type => SurfaceAssembly.TokenOf(type)!);
        foreach (var resource in npm.Resources)
        {
            var token = resource.IsProvider ? $"pulumi:providers:{resource.Token}" : resource.Token;
            if (!byToken.Remove(token, out var type))
            {
                comparison.Report($"{token} has no class");
                continue;
            }

            comparison.Outputs(type.FullName!, SurfaceMember.OutputsOf(type), resource.Outputs, alwaysPresent: name == "kubernetes");
            comparison.Inputs(SurfaceAssembly.ArgsOf(type)!.FullName!, SurfaceMember.InputsOf(SurfaceAssembly.ArgsOf(type)!), resource.Inputs);
            CompareNames(comparison, surface, type, resource);
            if (resource.State is not null)
            {
                var state = surface.Find($"{type.FullName}State");
                comparison.Inputs(state.FullName!, SurfaceMember.InputsOf(state), resource.State, partial: true);
            }
        }

        Assert.Empty(comparison.Differences);
        Assert.Empty(byToken.Keys);
    }

    [NodeTheory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task What_scripts_check_is_what_typings_require(string name)
    {
        var (_, npm, _) = await OpenAsync(name);
        Assert.All(npm.Resources, resource => Assert.Equal(
            resource.Inputs.Where(input => input.Value.Required && !resource.Fixed.ContainsKey(input.Key)).Select(input => input.Key).Order(StringComparer.Ordinal),
            resource.Checked.Order(StringComparer.Ordinal)));
    }

    [NodeTheory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task Functions_have_the_args_and_results_of_the_typings(string name)
    {
        var (surface, npm, comparison) = await OpenAsync(name);
        var classes = surface.Functions.ToDictionary(type => $"{surface.ModuleOf(type)}.{type.Name}");
        foreach (var function in npm.Functions)
        {
            var type = classes[$"{function.Module}.{function.Name}"];
            classes.Remove($"{function.Module}.{function.Name}");
            CompareArgs(comparison, surface, $"{type.FullName}Args", function.Args);
            CompareArgs(comparison, surface, $"{type.FullName}InvokeArgs", function.InvokeArgs);
            comparison.Outputs(type.FullName!, SurfaceMember.FieldsOf(surface.Find($"{type.FullName}Result")), function.Result, alwaysPresent: false);
        }

        Assert.Empty(comparison.Differences);
        Assert.Empty(classes.Keys);
    }

    [NodeTheory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task Nested_types_have_the_members_of_the_typings(string name)
    {
        var (surface, npm, comparison) = await OpenAsync(name);
        var types = new NeutralType(surface, npm);
        var roots = surface.Resources.Select(SurfaceAssembly.ArgsOf).ToHashSet();
        foreach (var type in surface.NestedTypes.Where(type => !roots.Contains(type)))
        {
            var key = types.NameOf(type).Split(' ')[1];
            if (SurfaceAssembly.SideOf(type) == "Inputs")
            {
                comparison.Inputs(type.FullName!, SurfaceMember.InputsOf(type), npm.Inputs[key]);
            }
            else
            {
                comparison.Outputs(type.FullName!, SurfaceMember.FieldsOf(type), npm.Outputs[key], alwaysPresent: name == "kubernetes");
            }
        }

        Assert.Empty(comparison.Differences);
    }

    [NodeTheory]
    [MemberData(nameof(Surfaces.Names), MemberType = typeof(Surfaces))]
    public async Task Enums_have_the_values_of_the_typings(string name)
    {
        var (surface, npm, _) = await OpenAsync(name);
        var types = new NeutralType(surface, npm);
        foreach (var type in surface.Enums)
        {
            var values = type.GetProperties().Where(property => property.PropertyType == type).Select(property => property.GetValue(null)!.ToString());
            Assert.Equal(npm.Enums[types.NameOf(type).Split(' ')[1]].Order(StringComparer.Ordinal), values.Order(StringComparer.Ordinal)!);
        }
    }

    private static async Task<(SurfaceAssembly Surface, NpmDescription Npm, Comparison Comparison)> OpenAsync(string name)
    {
        var npm = await NpmDescription.ReadAsync(name);
        var surface = Surfaces.Load(name);
        return (surface, npm, new Comparison(new NeutralType(surface, npm)));
    }

    private static void CompareArgs(Comparison comparison, SurfaceAssembly surface, string typeName, Dictionary<string, NpmMember>? expected)
    {
        if (expected is not null)
        {
            comparison.Inputs(typeName, SurfaceMember.InputsOf(surface.Find(typeName)), expected);
        }
    }

    /// <summary>A resource stands in the namespace of its module, under its npm name, and only a provider passes JSON.</summary>
    private static void CompareNames(Comparison comparison, SurfaceAssembly surface, Type type, NpmResource resource)
    {
        if (type.Name != resource.Name || surface.ModuleOf(type) != resource.Module)
        {
            comparison.Report($"{type.FullName} should be {resource.Module}.{resource.Name}");
        }

        foreach (var input in SurfaceMember.InputsOf(SurfaceAssembly.ArgsOf(type)!))
        {
            if (input.Json != (resource.IsProvider && NpmType.InCSharp(resource.Inputs[input.WireName].Type, isOutput: false) != "string"))
            {
                comparison.Report($"{type.FullName}.{input.WireName}: json is {input.Json}");
            }
        }
    }
}
