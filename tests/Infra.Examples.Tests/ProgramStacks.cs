using Infra.Testing;

namespace Infra.Examples.Tests;

/// <summary>A stack of one of the repository's programs.</summary>
/// <param name="Project">The name of the project file, such as <c>quickstart</c>.</param>
/// <param name="Folder">The folder to run it in, from the repository's root.</param>
/// <param name="Stack">The stack's name.</param>
internal sealed record ProgramStack(string Project, string Folder, string Stack);

/// <summary>Finds the programs of the repository and their stacks.</summary>
internal static class ProgramStacks
{
    // Bad on purpose; HallOfShameTests judges it.
    private static readonly string[] Bad = ["hall-of-shame"];

    /// <summary>The project files below <c>examples</c> and <c>stacks</c>, by name.</summary>
    public static IReadOnlyList<string> Projects { get; } = [.. ProjectFiles().Select(file => Path.GetFileNameWithoutExtension(file)).Except(Bad).Order(StringComparer.Ordinal)];

    /// <summary>All of their stacks: one for each stack file.</summary>
    public static IReadOnlyList<ProgramStack> All { get; } =
    [
        .. from file in ProjectFiles()
           let folder = Path.GetDirectoryName(file)!
           let project = Path.GetFileNameWithoutExtension(file)
           where !Bad.Contains(project)
           from stack in Directory.GetFiles(folder, "Pulumi.*.yaml").Order(StringComparer.Ordinal)
           select new ProgramStack(project, FolderOf(folder), Path.GetFileName(stack).Split('.')[1]),
    ];

    private static IEnumerable<string> ProjectFiles() => new[] { "examples", "stacks" }
        .SelectMany(folder => Directory.GetDirectories(RepositoryRoot.Path(folder)))
        .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
        .Order(StringComparer.Ordinal);

    /// <summary>The program's own folder, or the one with the Pulumi.yaml that names it.</summary>
    private static string FolderOf(string folder) => File.Exists(Path.Combine(folder, "Pulumi.yaml"))
        ? Path.GetRelativePath(RepositoryRoot.Path(), folder)
        : "";
}
