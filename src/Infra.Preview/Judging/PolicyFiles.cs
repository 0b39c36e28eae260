using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Preview.Judging;

/// <summary>
/// Finds and reads <c>infra.policies.yaml</c> and <c>infra.waivers.yaml</c>: each in the first of some folders that has it. For a project these are the folder
/// of the stack files, the program's, and that of <c>Pulumi.yaml</c>.
/// </summary>
internal sealed class PolicyFiles(IReadOnlyList<string> folders, string currentDirectory)
{
    /// <summary>What the project's policy configuration says; null when there is none.</summary>
    public PolicyConfig? ReadConfig() => Find(PolicyConfig.FileName) is { } path ? ReadConfig(path, Show(path)) : null;

    /// <summary>A policy configuration that was asked for by its path.</summary>
    public static PolicyConfig ReadConfig(string path, string shownAs) => PolicyConfig.Read(SourceText.Read(path, shownAs), shownAs);

    /// <summary>The project's waivers; none when there is no file.</summary>
    public IReadOnlyList<Waiver> ReadWaivers() => Find(WaiverFile.FileName) is { } path ? WaiverFile.Read(SourceText.Read(path, Show(path)), Show(path)) : [];

    /// <summary>The path of a file as a person here would write it.</summary>
    public string Show(string path) => PathText.Show(path, currentDirectory);

    /// <summary>Waivers that were asked for by the path of their file.</summary>
    public static IReadOnlyList<Waiver> ReadWaivers(string path, string shownAs) => WaiverFile.Read(SourceText.Read(path, shownAs), shownAs);

    private string? Find(string name)
    {
        foreach (var folder in folders)
        {
            foreach (var file in new[] { name, Path.ChangeExtension(name, ".yml") })
            {
                if (Path.Combine(folder, file) is var path && File.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }
}
