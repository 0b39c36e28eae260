using System.Xml.Linq;
using Infra.Architecture.Tests.Repository;

namespace Infra.Architecture.Tests.Layers;

/// <summary>What the build files of a project say that it references, whatever their conditions.</summary>
internal sealed class ProjectReferences
{
    private static readonly string[] AnalyzerPackages = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    private ProjectReferences(IReadOnlyList<XElement> items)
    {
        Projects =
        [
            .. Includes(items, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))),
            .. Includes(items, "PulumiReference"),
        ];
        Packages = [.. Includes(items, "PackageReference").Concat(Includes(items, "FrameworkReference")).Except(AnalyzerPackages)];
    }

    /// <summary>Names of projects, and of Pulumi packages, which may be projects too.</summary>
    public IReadOnlyList<string> Projects { get; }

    /// <summary>Names of packages and shared frameworks.</summary>
    public IReadOnlyList<string> Packages { get; }

    /// <summary>Reads a project file with the files that it imports and those that it inherits from folders below the root.</summary>
    public static ProjectReferences Read(string projectFile) => new([.. FilesOf(projectFile).SelectMany(ItemsOf)]);

    private static IEnumerable<string> FilesOf(string projectFile)
    {
        var files = new List<string> { projectFile };
        for (var folder = FolderOf(projectFile); folder.Length > 0; folder = FolderOf(folder))
        {
            files.AddRange(TrackedFiles.All.Where(
                file => FolderOf(file) == folder && Path.GetFileName(file) is "Directory.Build.props" or "Directory.Build.targets"));
        }

        // The root's own files give every project the analyzers and resolve PulumiReference; they are no project's choice.
        var imports = files.SelectMany(file => XDocument.Parse(TrackedFiles.Read(file)).Descendants("Import")
            .Select(import => Normalize(FolderOf(file), import.Attribute("Project")!.Value)));
        return files.Concat(imports).Where(file => file.Contains('/', StringComparison.Ordinal)).Distinct();
    }

    private static string FolderOf(string file) => file[..Math.Max(0, file.LastIndexOf('/'))];

    private static string Normalize(string folder, string path)
    {
        var parts = new Stack<string>(folder.Split('/'));
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == "..")
            {
                parts.Pop();
            }
            else
            {
                parts.Push(part);
            }
        }

        return string.Join('/', parts.Reverse());
    }

    private static IEnumerable<XElement> ItemsOf(string file) => XDocument.Parse(TrackedFiles.Read(file)).Descendants("ItemGroup").Elements();

    private static IEnumerable<string> Includes(IEnumerable<XElement> items, string kind) => items
        .Where(item => item.Name.LocalName == kind)
        .SelectMany(item => item.Attribute("Include")?.Value.Split(';') ?? []);
}
