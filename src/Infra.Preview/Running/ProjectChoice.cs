using Infra.Preview.Configuration;

namespace Infra.Preview.Running;

/// <summary>
/// Finds the project a program belongs to: the nearest <c>Pulumi.yaml</c> from the current folder upward, as the CLI does. A program that is
/// started from elsewhere (<c>dotnet run --project examples/quickstart</c>) and has a <c>Pulumi.yaml</c> beside its own project file takes that
/// one, unless the one found first names the program as its <c>main</c>.
/// </summary>
internal static class ProjectChoice
{
    public static ProjectFile Read(RunnerHost host)
    {
        var fromHere = ProjectFile.Find(host.CurrentDirectory);
        var own = host.ProgramFolder is { } folder ? ProjectFile.Find(folder) : null;
        var isBeside = own is not null && SameFolder(Path.GetDirectoryName(own)!, host.ProgramFolder!);
        if (fromHere is null || (isBeside && !SamePath(own!, fromHere)))
        {
            var project = fromHere is null ? null : TryRead(fromHere, host);
            if (project is not null && SameFolder(project.ProgramFolder, host.ProgramFolder!))
            {
                return project;
            }

            return Read(own ?? throw Missing(host.CurrentDirectory), host);
        }

        return Read(fromHere, host);
    }

    private static ProjectFile Read(string path, RunnerHost host) => ProjectFile.Read(path, PathText.Show(path, host.CurrentDirectory));

    // A broken project file that is not the program's own is no reason to refuse it.
    private static ProjectFile? TryRead(string path, RunnerHost host)
    {
        try
        {
            return Read(path, host);
        }
        catch (ConfigurationException)
        {
            return null;
        }
    }

    private static ConfigurationException Missing(string folder) => new("There is no Pulumi.yaml here.")
    {
        Location = new SourceLocation(folder),
        Allowed = "Pulumi.yaml in this folder or in one above it",
        Fix = ["Go to the stack's folder, or create Pulumi.yaml with these two lines:", "  name: my-project", "  runtime: dotnet"],
    };

    private static bool SameFolder(string one, string other) => SamePath(one, other);

    private static bool SamePath(string one, string other) => string.Equals(Normalize(one), Normalize(other), StringComparison.Ordinal);

    private static string Normalize(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
