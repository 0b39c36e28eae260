using Infra.Architecture.Tests.Repository;

namespace Infra.Architecture.Tests.Layers;

public class LayerTests
{
    private static IEnumerable<string> Projects => TrackedFiles.All.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    private static IEnumerable<string> ProjectsOutsideTests => Projects.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void Every_project_has_its_place_in_the_table()
    {
        Assert.NotEmpty(ProjectsOutsideTests);
        Rule.Holds(
            "LayerTable says for each project outside tests/ what it may reference.",
            ProjectsOutsideTests.Where(file => LayerTable.Find(file) is null));
    }

    [Fact]
    public void A_project_references_only_what_stands_above_it()
    {
        Rule.Holds("A project references only the projects that LayerTable allows.", FindUnlisted(
            references => references.Projects, layer => layer.Projects));
    }

    [Fact]
    public void A_project_references_only_the_packages_of_its_layer()
    {
        Rule.Holds("A project references only the packages that LayerTable allows.", FindUnlisted(
            references => references.Packages, layer => layer.Packages));
    }

    [Fact]
    public void The_terminal_is_drawn_in_one_place()
    {
        Rule.Holds(
            "Spectre.Console is used in Infra.Cli and in Infra.Preview/Terminal.",
            TrackedFiles.HandwrittenSources
                .Where(file => file.StartsWith("src/", StringComparison.Ordinal))
                .Where(file => !file.StartsWith("src/Infra.Cli/", StringComparison.Ordinal))
                .Where(file => !file.StartsWith("src/Infra.Preview/Terminal/", StringComparison.Ordinal))
                .Where(file => TrackedFiles.Read(file).Contains("using Spectre.Console", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = TrackedFiles.Read("Infra.sln").Replace('\\', '/');

        Rule.Holds(
            "Infra.sln builds every project.",
            Projects.Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> FindUnlisted(
        Func<ProjectReferences, IEnumerable<string>> actual, Func<Layer, IEnumerable<string>> allowed) =>
        from file in ProjectsOutsideTests
        let layer = LayerTable.Find(file)
        where layer is not null
        from reference in actual(ProjectReferences.Read(file)).Except(allowed(layer))
        select $"{file} references {reference}";
}
