namespace Infra.Cli.Scaffolding;

/// <summary>A checkout of this repository. Its packages are not in any feed, so what is made inside refers to its projects.</summary>
internal static class Checkout
{
    private static readonly string[] Folders = ["examples", "stacks", "src", "tests"];

    /// <summary>The root of the checkout that has the folder, or null.</summary>
    public static string? Find(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, "src", "Infra", "Infra.csproj")) && File.Exists(Path.Combine(current.FullName, "Infra.sln")))
            {
                return current.FullName;
            }
        }

        return null;
    }

    /// <summary>The project of a checkout that has the name already, from the root; null when it is free. All projects of a checkout share one folder of outputs.</summary>
    public static string? FindProject(string root, string name) => Folders
        .Select(folder => Path.Combine(root, folder)).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories)
        .Select(folder => Path.Combine(folder, $"{name}.csproj"))
        .FirstOrDefault(File.Exists) is { } project ? Path.GetRelativePath(root, project) : null;
}
