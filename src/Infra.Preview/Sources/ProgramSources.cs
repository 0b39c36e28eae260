using System.Reflection;
using Infra.Plans;
using Infra.Preview.Providers;

namespace Infra.Preview.Sources;

/// <summary>
/// Finds the lines of a program that declare its resources. SDKs for .NET send none, so they are read from the program's own code and symbols: which
/// class is constructed where, and by what name. A resource of which several lines could be the one has none; see <c>docs/decisions/source-lines.md</c>.
/// </summary>
internal sealed class ProgramSources
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private readonly List<ConstructionSite> _sites;
    private readonly HashSet<string> _ownComponents;

    private ProgramSources(Assembly program, SourceFiles files)
    {
        _sites = Sites(program, files);
        _ownComponents = Types(program).Where(static type => ShapeReader.Inherits(type, "Pulumi.ComponentResource")).Select(static type => type.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The plan with a line for each resource whose line is certain; lines that an SDK sent stay.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="program">The program's assembly.</param>
    /// <param name="programFolder">The program's folder, for its source files.</param>
    /// <param name="currentDirectory">The folder that shown paths start from.</param>
    public static Plan Locate(Plan plan, Assembly program, string programFolder, string currentDirectory)
    {
        var sources = new ProgramSources(program, new SourceFiles(programFolder, currentDirectory));
        return sources._sites.Count == 0 ? plan : new Plan
        {
            Project = plan.Project,
            Stack = plan.Stack,
            Organization = plan.Organization,
            Resources = plan.Resources.Select(resource => resource.Source is null && sources.Find(resource, plan) is { } source ? resource with { Source = source } : resource).ToValueList(),
            Outputs = plan.Outputs,
            Symbols = plan.Symbols,
            Messages = plan.Messages,
        };
    }

    private SourcePosition? Find(PlannedResource resource, Plan plan)
    {
        // What a component of a library makes is not made by the program.
        for (var component = plan.ComponentOf(resource); component is not null; component = plan.ComponentOf(component))
        {
            if (!_ownComponents.Contains(LastPart(component.Type)))
            {
                return null;
            }
        }

        var candidates = _sites.Where(site => IsOf(site.Class, resource) && site.Name.Matches(resource.Name)).ToList();
        var best = candidates.Where(static site => site.Name.IsExact).ToList();
        if (best.Count == 0 && candidates.Count > 0)
        {
            var known = candidates.Max(static site => site.Name.Known);
            best = candidates.FindAll(site => site.Name.Known == known);
        }

        return best.Select(static site => site.Position).Distinct().ToList() is [var only] ? only : null;
    }

    // A component's token is in no attribute; its last part is the name of its class.
    private static bool IsOf(Type made, PlannedResource resource) => ShapeReader.TokenOf(made) is { } token
        ? token == resource.Type
        : resource.IsComponent && made.Name == LastPart(resource.Type);

    private static string LastPart(string token) => token[(token.LastIndexOf(':') + 1)..];

    private static List<ConstructionSite> Sites(Assembly program, SourceFiles files)
    {
        using var lines = LineTable.Open(program);
        var sites = new List<ConstructionSite>();
        if (lines is null)
        {
            return sites;
        }

        foreach (var method in Types(program).SelectMany(static type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))))
        {
            foreach (var (offset, made, name) in MethodReading.Read(method, static type => ShapeReader.Inherits(type, "Pulumi.Resource")))
            {
                if (lines.Find(method, offset) is { } place && files.Show(place.File) is { } file)
                {
                    sites.Add(new ConstructionSite(made, name, new SourcePosition(file, place.Line, place.Column)));
                }
            }
        }

        return sites;
    }

    private static IEnumerable<Type> Types(Assembly program)
    {
        try
        {
            return program.GetTypes();
        }
        catch (ReflectionTypeLoadException problem)
        {
            return problem.Types.OfType<Type>();
        }
    }
}
