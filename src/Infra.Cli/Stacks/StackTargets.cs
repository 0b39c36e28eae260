using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Stacks;

/// <summary>Finds the stacks that folders of the command line stand for. What is wrong with one folder is a problem of that folder alone.</summary>
internal sealed class StackTargets(VerbContext context)
{
    private static readonly string[] ProgramFiles = ["*.csproj", "*.fsproj", "*.vbproj"];

    /// <summary>Finds them.</summary>
    /// <param name="folders">The folders as they were given; of several arguments those that are files are passed over, as <c>stacks/*</c> may give some.</param>
    /// <param name="stacks">The stacks' names; empty to let the files of each folder decide.</param>
    /// <param name="all">True for every stack that has a file.</param>
    public IReadOnlyList<StackTarget> Find(IReadOnlyList<string> folders, IReadOnlyList<string> stacks, bool all)
    {
        var given = folders.Count > 1 ? folders.Where(folder => !File.Exists(context.FullPath(folder))).ToList() : [.. folders];
        var targets = given.SelectMany(folder => Find(folder, stacks, all)).ToList();
        // The same folder may be named twice, as . and as its path.
        return [.. targets.DistinctBy(static target => (target.Name, target.Project?.Path))];
    }

    private IEnumerable<StackTarget> Find(string given, IReadOnlyList<string> stacks, bool all)
    {
        try
        {
            var project = Project(given);
            var program = ProgramOf(project);
            List<string?> names = all ? [.. AllOf(project)] : stacks.Count > 0 ? [.. stacks] : [null];
            return [.. names.Select(name => Choose(given, project, program, name))];
        }
        catch (ConfigurationException refusal)
        {
            return [new StackTarget(given, null, null, null) { Problem = Problem.Of(refusal) }];
        }
    }

    private static StackTarget Choose(string given, ProjectFile project, string program, string? name)
    {
        try
        {
            return new StackTarget(given, project, program, StackFileFinder.Choose(project, name).Stack) { Requested = name };
        }
        catch (ConfigurationException refusal)
        {
            var stack = name is null ? null : new StackName(name.Split('/')[^1]);
            return new StackTarget(given, project, program, stack) { Requested = name, Problem = Problem.Of(refusal) };
        }
    }

    private ProjectFile Project(string given)
    {
        var folder = context.FullPath(given);
        if (File.Exists(folder) && ProjectFile.FileNames.Contains(Path.GetFileName(folder)))
        {
            return ProjectFile.Read(folder, context.Show(folder));
        }

        if (!Directory.Exists(folder))
        {
            throw new ConfigurationException(IsDeadLink(folder) ? $"{given} is a link that leads nowhere." : File.Exists(folder) ? $"{given} is a file." : $"There is no folder {given}.")
            {
                Allowed = "the folder of a stack, which holds Pulumi.yaml",
            };
        }

        // A Pulumi.yaml further up is for this folder when it names it as the program's.
        var found = ProjectFile.Find(folder);
        var project = found is null ? null : ProjectFile.Read(found, context.Show(found));
        return project is not null && (Same(project.Folder, folder) || Same(project.ProgramFolder, folder)) ? project : throw new ConfigurationException($"{given} is no stack: it has no Pulumi.yaml.")
        {
            Allowed = "a folder with Pulumi.yaml, or the one that a Pulumi.yaml above it names as main",
            Fix = [$"Create one with: infra new stack {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}"],
        };
    }

    private string ProgramOf(ProjectFile project)
    {
        if (project.Runtime != "dotnet")
        {
            throw new ConfigurationException($"The project '{project.Name}' runs on {project.Runtime}.")
            {
                Location = new SourceLocation(project.ShownAs),
                Allowed = "runtime: dotnet",
            };
        }

        var main = Path.GetFullPath(Path.Combine(project.Folder, project.Main ?? "."));
        if (File.Exists(main) && main.EndsWith("proj", StringComparison.Ordinal))
        {
            return main;
        }

        IEnumerable<string> patterns = Directory.Exists(project.ProgramFolder) ? ProgramFiles : [];
        var programs = patterns.SelectMany(pattern => Directory.EnumerateFiles(project.ProgramFolder, pattern)).Order(StringComparer.Ordinal).ToList();
        return programs.Count == 1 ? programs[0] : throw new ConfigurationException(programs.Count == 0
            ? $"{context.Show(project.ProgramFolder)} has no program: there is no .csproj."
            : $"{context.Show(project.ProgramFolder)} has {programs.Count} programs.")
        {
            Location = new SourceLocation(project.ShownAs),
            Allowed = programs.Count == 0 ? "one project file beside Pulumi.yaml, or in the folder that main: names" : string.Join(", ", programs.Select(Path.GetFileName)),
            Fix = programs.Count == 0 ? [] : ["Say which in Pulumi.yaml, as in:", $"  main: {Path.GetFileName(programs[0])}"],
        };
    }

    private static IEnumerable<string> AllOf(ProjectFile project)
    {
        var files = StackFileFinder.Find(project);
        return files.Count > 0 ? files.Keys : throw new ConfigurationException($"The project '{project.Name}' has no stack file.")
        {
            Location = new SourceLocation(project.ShownAs),
            Allowed = "Pulumi.<stack>.yaml for each stack with --all-stacks",
        };
    }

    // A link may lead to what is gone, or back to itself.
    private static bool IsDeadLink(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: false };
        }
        catch (IOException)
        {
            return new FileInfo(path).LinkTarget is not null;
        }
    }

    private static bool Same(string one, string other) => string.Equals(
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(one)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(other)), StringComparison.Ordinal);
}
