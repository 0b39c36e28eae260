namespace Infra.Testing.Processes;

/// <summary>Assemblies of the repository as they were built together with the test that runs.</summary>
public static class BuiltAssembly
{
    /// <summary>The name of the configuration, as it stands in the paths of outputs.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    /// <summary>The path of a project's assembly.</summary>
    /// <param name="project">The project's name.</param>
    public static string Of(string project) => Path.Combine(FolderOf(project), $"{project}.dll");

    /// <summary>The path of a project's output.</summary>
    /// <param name="project">The project's name.</param>
    public static string FolderOf(string project) => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, Configuration));
}
