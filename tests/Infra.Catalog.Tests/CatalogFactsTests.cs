using Infra.Catalog.Tests.Generation;
using Infra.Cli.Catalog;
using Infra.Cli.Catalog.Model;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Catalog.Tests;

/// <summary>What the tool knows of components is what their code says. <c>INFRA_UPDATE_SNAPSHOTS=1</c> rewrites it.</summary>
public class CatalogFactsTests
{
    private static readonly IReadOnlyList<CatalogComponent> Generated = [.. new CatalogGenerator(Assemblies.WithComponents).Generate()];

    public static TheoryData<string> Components => [.. Generated.Select(FileOf)];

    [Theory]
    [MemberData(nameof(Components))]
    public void Facts_of_a_component_are_those_of_its_code(string file)
    {
        var component = Generated.Single(component => FileOf(component) == file);

        Snapshot.MatchFile(CatalogJson.Write(component), RepositoryRoot.Path("src", "Infra.Cli", "Catalog", "Facts", file));
    }

    [Fact]
    public void There_are_no_facts_of_components_that_are_gone()
    {
        var files = Directory.GetFiles(RepositoryRoot.Path("src", "Infra.Cli", "Catalog", "Facts")).Select(path => Path.GetFileName(path));

        Assert.Empty(files.Except(Generated.Select(FileOf)));
    }

    [Fact]
    public void The_tool_has_every_component()
    {
        Assert.Equal(
            Generated.Select(component => $"{component.Package}/{component.Type}").Order(StringComparer.Ordinal),
            ComponentCatalog.All.Components.Select(component => $"{component.Package}/{component.Type}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_component_of_the_packages_is_found()
    {
        var classes = Assemblies.WithComponents.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsAbstract: false } && typeof(InfraComponent).IsAssignableFrom(type));

        Assert.Empty(classes.Where(type => !CatalogGenerator.IsComponent(type)).Select(type => $"{type.FullName} has no constructor that takes a name and {type.Name}Args"));
    }

    [Fact]
    public void Every_argument_says_what_holds_without_it()
    {
        var silent = from component in Generated
                     from argument in component.Arguments
                     where !argument.Required && argument.Default is null && component.Types.All(type => !argument.Type.Contains(type.Name, StringComparison.Ordinal))
                     select $"{component.Name}.{argument.Name}";

        Assert.Empty(silent);
    }

    // The list shows the first sentence alone.
    [Fact]
    public void The_first_sentence_of_every_summary_says_what_the_component_is()
    {
        var sentences = Generated.Select(component => (component.Name, Text: component.Summary.Split(". ")[0].TrimEnd('.') + ".")).ToList();

        Assert.All(sentences, sentence => Assert.True(sentence.Text.Length is >= 80 and <= 160, $"{sentence.Name}: {sentence.Text.Length} characters in: {sentence.Text}"));
        Assert.All(sentences, sentence => Assert.Matches("^[A-Z].*[A-Za-z0-9\")`]\\.$", sentence.Text));
        Assert.All(sentences, sentence => Assert.DoesNotMatch("e\\.g\\.$|i\\.e\\.$|:\\.$|,\\.$", sentence.Text));
        Assert.All(Generated, component => Assert.EndsWith(".", component.Summary, StringComparison.Ordinal));
        Assert.Equal(sentences.Count, sentences.Select(sentence => sentence.Text).Distinct(StringComparer.Ordinal).Count());
    }

    private static string FileOf(CatalogComponent component) => $"{component.Package}.{component.Name}.g.json";
}
