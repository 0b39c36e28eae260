namespace Infra.Preview.Running.Hangs;

/// <summary>What a process may be waiting for outside itself.</summary>
/// <param name="Sockets">Its open sockets.</param>
/// <param name="Children">Its child processes.</param>
public sealed record ProcessHandles(int Sockets, int Children)
{
    private const string Process = "/proc/self";

    /// <summary>Counts those of this process; null on systems other than Linux.</summary>
    public static ProcessHandles? Measure()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            return new ProcessHandles(CountSockets(), CountChildren());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int CountSockets() => new DirectoryInfo($"{Process}/fd").EnumerateFileSystemInfos()
        .Count(handle => handle.LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);

    private static int CountChildren() => Directory.EnumerateDirectories($"{Process}/task")
        .Sum(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
}
