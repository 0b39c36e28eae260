using System.Reflection;
using Infra.Testing;
using Pulumi;

namespace Infra.Kubernetes.Tests;

/// <summary>What every component of a cluster has, found by reflection, so that a new one cannot forget it.</summary>
public class CompletenessTests
{
    public static TheoryData<Type> Components => [.. All];

    private static IEnumerable<Type> All => typeof(KubernetesComponent).Assembly.GetExportedTypes()
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
        var defaults = Part(component, "Defaults");
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
        var folder = RepositoryRoot.Path("tests", "Infra.Kubernetes.Tests", component.Name, "Snapshots");
        Assert.All((string[])["Sandbox", "Staging", "Production", "AllOptions"], shape => Assert.True(
            File.Exists(Path.Combine(folder, $"{component.Name}.{shape}.plan.json")), $"{component.Name} has no reviewed plan {shape}."));
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
