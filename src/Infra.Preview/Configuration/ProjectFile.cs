namespace Infra.Preview.Configuration;

/// <summary>A project: what <c>Pulumi.yaml</c> says that matters to a preview.</summary>
public sealed record ProjectFile
{
    /// <summary>The names a project file may have, in the order they are looked for.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

    /// <summary>The file's full path.</summary>
    public required string Path { get; init; }

    /// <summary>The file's path for messages.</summary>
    public required string ShownAs { get; init; }

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the program runs on: <c>dotnet</c> for all programs previewed here.</summary>
    public required string Runtime { get; init; }

    /// <summary>The program's folder relative to the project's, or null when it is the same.</summary>
    public string? Main { get; init; }

    /// <summary>The folder of the stack files relative to the project's, or null when it is the same.</summary>
    public string? StackConfigDir { get; init; }

    /// <summary>The config values the project declares, in the order of the file.</summary>
    public IReadOnlyList<ConfigDeclaration> Config { get; init; } = [];

    /// <summary>The project's folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The folder that the CLI runs the program in.</summary>
    public string ProgramFolder
    {
        get
        {
            var main = System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, Main ?? "."));
            return Directory.Exists(main) ? main : System.IO.Path.GetDirectoryName(main)!;
        }
    }

    /// <summary>The folder of the stack files.</summary>
    public string StackFolder => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, StackConfigDir ?? "."));

    /// <summary>Looks for a project file in a folder and all above it.</summary>
    /// <returns>The full path, or null.</returns>
    public static string? Find(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (FileNames.Select(name => System.IO.Path.Combine(current.FullName, name)).FirstOrDefault(File.Exists) is { } path)
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Reads a project file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">The path for messages; the file's own by default.</param>
    /// <exception cref="ConfigurationException">The file is no project file.</exception>
    public static ProjectFile Read(string path, string? shownAs = null) => ProjectReader.Read(System.IO.Path.GetFullPath(path), shownAs ?? path);
}
