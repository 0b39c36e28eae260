namespace Infra.Preview.Running;

/// <summary>Paths as a person at the terminal would write them.</summary>
public static class PathText
{
    /// <summary>The path relative to the current folder where that is shorter, with forward slashes.</summary>
    public static string Show(string path, string currentDirectory)
    {
        var relative = Path.GetRelativePath(currentDirectory, path);
        return (relative.Length < path.Length ? relative : path).Replace('\\', '/');
    }
}
