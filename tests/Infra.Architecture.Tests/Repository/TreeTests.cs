namespace Infra.Architecture.Tests.Repository;

/// <summary>A thing is found in ten seconds: the top of the tree holds what is listed here.</summary>
public class TreeTests
{
    private static readonly string[] Allowed =
    [
        "src", "examples", "stacks", "tests", "docs",
        "Infra.sln", "Pulumi.yaml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "THIRD-PARTY-NOTICES.md",
        ".changes", ".ci", ".config", ".editorconfig", ".gitattributes", ".gitignore", "global.json",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Solution.targets", "Directory.Packages.props", "BannedSymbols.txt",
    ];

    [Fact]
    public void The_top_of_the_tree_holds_only_what_is_listed()
    {
        Rule.Holds(
            "The top of the tree holds only what this test lists.",
            TrackedFiles.All.Select(file => file.Split('/')[0]).Distinct().Except(Allowed));
    }

    [Fact]
    public void Folders_of_src_and_tests_are_projects()
    {
        var projects = TrackedFiles.All.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToArray();
        var folders = TrackedFiles.All
            .Select(file => file.Split('/'))
            .Where(parts => parts is ["src" or "tests", _, _, ..])
            .Select(parts => $"{parts[0]}/{parts[1]}/")
            .Distinct();

        Rule.Holds(
            "A folder of src/ or tests/ holds a project.",
            folders.Where(folder => !projects.Any(project => project.StartsWith(folder, StringComparison.Ordinal))));
    }
}
