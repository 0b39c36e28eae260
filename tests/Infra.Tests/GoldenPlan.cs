using System.Text;
using Infra.Plans;
using Infra.Preview.Engine;
using Pulumi;

namespace Infra.Tests;

/// <summary>Previews a program with the real engine, the way <c>dotnet run</c> does, and gives its plan.</summary>
internal static class GoldenPlan
{
    /// <summary>Sees each whole plan that a golden plan is taken from, with the component that it is about.</summary>
    public static AsyncLocal<Action<Plan, PlannedResource>?> Observer { get; } = new();

    public static async Task<Plan> PreviewAsync(Action program, Tier tier, Func<PreviewEngineOptions, PreviewEngineOptions>? change = null)
    {
        var options = new PreviewEngineOptions
        {
            Project = "shop",
            Stack = tier.ToString().ToLowerInvariant(),
            Config = new Dictionary<string, ConfigEntry>(StringComparer.Ordinal)
            {
                ["aws:region"] = new("eu-west-1"),
                ["infra:owner"] = new("payments"),
                ["infra:tier"] = new(tier.ToString().ToLowerInvariant()),
            },
        };
        await using var engine = await PreviewEngine.StartAsync(change?.Invoke(options) ?? options);
        foreach (var (name, value) in engine.Environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        var exitCode = await Deployment.RunAsync(program);
        var plan = engine.Complete();
        Assert.True(exitCode == 0 && !engine.HasErrors, string.Join('\n', plan.Messages.Select(message => message.Text)));
        return plan;
    }

    /// <summary>
    /// The plan of one component as a reviewer reads it: what the component asks for, without what the fake providers answer and
    /// without the components around it.
    /// </summary>
    public static async Task<string> PreviewAsJsonAsync(Action program, Tier tier, string component)
    {
        var plan = await PreviewAsync(program, tier);
        // Components inside it may have its name.
        var root = plan.Resources.Where(resource => resource.Name == component).MinBy(resource => resource.Urn.Length)!;
        Observer.Value?.Invoke(plan, root);
        var resources = plan.DescendantsOf(root.Urn).Prepend(root).Select(WithoutAnswers).ToList();
        var withoutSymbols = ToJson(plan, resources, ValueMap<SymbolTarget>.Empty);
        var symbols = plan.Symbols.Where(symbol => withoutSymbols.Contains(symbol.Key, StringComparison.Ordinal));
        return ToJson(plan, resources, ValueMap.Create(symbols));
    }

    private static string ToJson(Plan plan, IEnumerable<PlannedResource> resources, ValueMap<SymbolTarget> symbols) =>
        Encoding.UTF8.GetString(PlanJson.ToBytes(new Plan
        {
            Project = plan.Project,
            Stack = plan.Stack,
            Resources = [.. resources],
            Symbols = symbols,
            Messages = plan.Messages,
        }));

    private static PlannedResource WithoutAnswers(PlannedResource resource) => resource with
    {
        Id = null,
        Outputs = resource.IsComponent ? resource.Outputs : MapValue.Empty,
        PropertyDependencies = ValueMap<ValueList<string>>.Empty,
        Options = resource.Options with { Version = null },
    };
}
