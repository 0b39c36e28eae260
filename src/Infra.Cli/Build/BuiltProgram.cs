namespace Infra.Cli.Build;

/// <summary>Finds what an earlier build of a program has left, without asking MSBuild, which takes longer than a preview.</summary>
internal static class BuiltProgram
{
    private const string Config = ".runtimeconfig.json";

    /// <summary>The newest built assembly of a program, or null when there is none.</summary>
    /// <param name="programFile">The program's project file.</param>
    /// <param name="configuration">The build configuration, or null for any.</param>
    public static string? Find(string programFile, string? configuration) => Folders(programFile)
        .Where(Directory.Exists)
        .SelectMany(static folder => Directory.EnumerateFiles(folder, "*" + Config, Search))
        .Where(file => configuration is null || Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar).Any(part => IsOf(part, configuration)))
        .Select(static file => file[..^Config.Length] + ".dll")
        .Where(File.Exists)
        .OrderByDescending(file => string.Equals(Path.GetFileNameWithoutExtension(file), Path.GetFileNameWithoutExtension(programFile), StringComparison.Ordinal))
        .ThenByDescending(File.GetLastWriteTimeUtc)
        .ThenBy(static file => file, StringComparer.Ordinal)
        .FirstOrDefault();

    private static EnumerationOptions Search => new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 4,
        IgnoreInaccessible = true,
        // A link may lead back to where it stands.
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    // bin beside the program, or artifacts/bin/<program> in a folder above it.
    private static IEnumerable<string> Folders(string programFile)
    {
        var folder = Path.GetDirectoryName(programFile)!;
        yield return Path.Combine(folder, "bin");
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return Path.Combine(current, "artifacts", "bin", Path.GetFileNameWithoutExtension(programFile));
        }
    }

    // artifacts has release, or release_net10.0_linux-x64.
    private static bool IsOf(string part, string configuration) =>
        part.Equals(configuration, StringComparison.OrdinalIgnoreCase) || part.StartsWith(configuration + "_", StringComparison.OrdinalIgnoreCase);
}
