using Infra.Preview.Configuration;

namespace Infra.Preview.Running;

/// <summary>
/// Finds the project a program belongs to: the nearest <c>Pulumi.yaml</c> from the current folder upward, as the CLI does. When that one is for
/// another program, as with <c>dotnet run --project examples/quickstart</c> called from elsewhere, the nearest one from the program's own
/// project file upward is taken if it is for this program. A <c>Pulumi.yaml</c> is for the program in its own folder or in the one it calls <c>main</c>.
/// </summary>
internal static class ProjectChoice
{
    public static ProjectFile Read(RunnerHost host)
    {
        var here = ProjectFile.Find(host.CurrentDirectory);
        if (host.ProgramFolder is { } program && (here is null || !IsFor(here, program, host))
            && ProjectFile.Find(program) is { } own && IsFor(own, program, host))
        {
            return Read(own, host);
        }

        return Read(here ?? throw Missing(host.CurrentDirectory), host);
    }

    private static bool IsFor(string path, string program, RunnerHost host)
    {
        try
        {
            return SamePath(Read(path, host).ProgramFolder, program);
        }
        catch (ConfigurationException)
        {
            // A broken file says nothing of its program but where it stands.
            return SamePath(Path.GetDirectoryName(path)!, program);
        }
    }

    private static ProjectFile Read(string path, RunnerHost host) => ProjectFile.Read(path, PathText.Show(path, host.CurrentDirectory));

    private static ConfigurationException Missing(string folder) => new("There is no Pulumi.yaml here.")
    {
        Location = new SourceLocation(folder),
        Allowed = "Pulumi.yaml in this folder or in one above it",
        Fix = ["Go to the stack's folder, or create Pulumi.yaml with these two lines:", "  name: my-project", "  runtime: dotnet"],
    };

    private static bool SamePath(string one, string other) => string.Equals(Normalize(one), Normalize(other), StringComparison.Ordinal);

    private static string Normalize(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
