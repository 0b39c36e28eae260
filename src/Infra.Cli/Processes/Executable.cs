namespace Infra.Cli.Processes;

/// <summary>Finds programs as a shell does.</summary>
internal static class Executable
{
    /// <summary>The full path of a program on the <c>PATH</c>, or null.</summary>
    public static string? Find(string name, IReadOnlyDictionary<string, string> environment)
    {
        var path = environment.GetValueOrDefault("PATH") ?? environment.GetValueOrDefault("Path") ?? "";
        string[] names = OperatingSystem.IsWindows() ? [$"{name}.exe", $"{name}.cmd"] : [name];
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(IsExecutable);
    }

    /// <summary>The <c>dotnet</c> to build and run programs with: the one on the <c>PATH</c>, else the one that the tool itself runs on.</summary>
    public static string Dotnet(ToolHost host) => Find("dotnet", host.Environment) ?? host.Environment.GetValueOrDefault("DOTNET_HOST_PATH") ?? "dotnet";

    private static bool IsExecutable(string path)
    {
        try
        {
            const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != UnixFileMode.None);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
