using System.Reflection;
using Infra.Testing;
using Pulumi;

namespace Infra.Kubernetes.Tests;

/// <summary>What every component of a cluster has, found by reflection, so that a new one cannot forget it.</summary>
public class CompletenessTests
{
    // A component that decides nothing by tier says why.
    private static readonly Dictionary<Type, string> WithoutDefaults = new()
    {
        [typeof(PrometheusAlarms)] = "Its thresholds belong to the signals of what it watches.",
    };

    public static TheoryData<Type> Components => [.. All];

    internal static IEnumerable<Type> All => typeof(KubernetesComponent).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(InfraComponent)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    [Fact]
    public void Components_are_found()
    {
        Assert.Superset(new HashSet<Type> { typeof(Namespace), typeof(WebService), typeof(Worker), typeof(CronWorkload) }, All.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_is_sealed_and_made_like_all_others(Type component)
    {
        ArgumentNullException.ThrowIfNull(component);
        Assert.True(component.IsSealed);
        var parameters = Assert.Single(component.GetConstructors()).GetParameters();
        Assert.Equal([typeof(string), Part(component, "Args"), typeof(ComponentResourceOptions)], parameters.Select(parameter => parameter.ParameterType));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_has_defaults_for_every_tier_each_with_its_source(Type component)
    {
        ArgumentNullException.ThrowIfNull(component);
        var defaults = component.Assembly.GetType($"{component.FullName}Defaults");
        Assert.Equal(WithoutDefaults.ContainsKey(component), defaults is null);
        if (defaults is null)
        {
            return;
        }

        var make = defaults.GetMethod("For", [typeof(Tier)]);
        Assert.NotNull(make);
        Assert.All(Enum.GetValues<Tier>(), tier => Assert.NotNull(make.Invoke(null, [tier])));
        Assert.All(
            defaults.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => Assert.True(property.GetCustomAttribute<DefaultSourceAttribute>() is not null, $"{property.Name} does not say where its value comes from."));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_has_reviewed_plans(Type component)
    {
        Assert.NotNull(component);
        var plans = Directory.GetFiles(RepositoryRoot.Path("tests", "Infra.Kubernetes.Tests"), $"{component.Name}.*.plan.json", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal);
        string[] shapes = WithoutDefaults.ContainsKey(component) ? ["Sandbox", "Staging", "Production"] : ["Sandbox", "Staging", "Production", "AllOptions"];
        Assert.All(shapes, shape => Assert.Contains($"{component.Name}.{shape}.plan.json", plans));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_has_a_page_and_says_which_children_can_be_customized(Type component)
    {
        Assert.NotNull(component);
        var word = string.Concat(component.Name.Select((letter, index) => (index > 0 && char.IsAsciiLetterUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
        Assert.True(File.Exists(RepositoryRoot.Path("docs", "components", "kubernetes", $"{word}.md")), $"{component.Name} has no page.");
        Assert.NotNull(Part(component, "Args").GetProperty("Customize"));
    }

    private static Type Part(Type component, string part) => component.Assembly.GetType($"{component.FullName}{part}", throwOnError: true)!;
}
