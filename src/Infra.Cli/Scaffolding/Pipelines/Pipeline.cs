using System.Text;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Scaffolding.Pipelines;

/// <summary>The pipeline that comes with a new stack. Its files are not the stack's alone, so they stand at the root of the repository.</summary>
internal sealed class Pipeline
{
    private static readonly string[] Environments = ["sandbox", "staging", "production"];

    private readonly string _root;
    private readonly VerbContext _context;
    private readonly IReadOnlyList<(string Path, string Content)> _files;

    /// <summary>Makes it, and writes nothing.</summary>
    /// <param name="context">What the verb is given.</param>
    /// <param name="kind"><c>github</c> or <c>gitlab</c>.</param>
    /// <param name="stackFolder">The full path of the stack's folder.</param>
    /// <param name="region">The Region of all environments.</param>
    public Pipeline(VerbContext context, string kind, string stackFolder, string region)
    {
        (_context, Kind, _root) = (context, kind, RootOf(stackFolder, context.Terminal.CurrentDirectory));
        var folder = Path.GetRelativePath(_root, stackFolder).Replace('\\', '/');
        _files = [.. new PipelineText(folder, region).Files(kind)];
        FillIn = Pipelines.FillIn.Of(_files);
        Region = region;
    }

    /// <summary><c>github</c> or <c>gitlab</c>.</summary>
    public string Kind { get; }

    /// <summary>The Region of all environments.</summary>
    public string Region { get; }

    /// <summary>The files, as a person here would write them.</summary>
    public IReadOnlyList<string> Files => [.. _files.Select(file => Show(file.Path))];

    /// <summary>What has to be filled in.</summary>
    public IReadOnlyList<FillIn> FillIn { get; }

    /// <summary>What makes it run, a command line each.</summary>
    public IReadOnlyList<string> NextSteps =>
    [
        .. Has("global.json") ? [] : new[] { "dotnet new globaljson --sdk-version 10.0.100 --roll-forward latestFeature" },
        .. Has(".config/dotnet-tools.json") || Has("dotnet-tools.json") ? [] : new[] { "dotnet new tool-manifest" },
        "dotnet tool install Infra.Cli",
        .. Environments.Select(environment => $"{Show("ci/aws/bootstrap.sh")} {Kind} OWNER/REPOSITORY {environment} {Region}"),
    ];

    /// <summary>Refuses to overwrite anything.</summary>
    /// <exception cref="ProblemException">A file is there already.</exception>
    public void RequireFree()
    {
        var taken = _files.Where(file => Has(file.Path)).Select(file => Show(file.Path)).ToList();
        if (taken.Count > 0)
        {
            throw new ProblemException(new Problem(ExitCode.BadUsage, $"{taken[0]} is there already, and nothing is overwritten.")
            {
                At = taken.Count > 1 ? taken : [],
                Fix = ["Leave out --ci, and name the new folder in the pipeline that is there: docs/ci.md"],
            });
        }
    }

    /// <summary>Writes the files, then does something else; when either fails, none of the files is left.</summary>
    /// <exception cref="ProblemException">A file cannot be written.</exception>
    public void WriteAnd(Action next)
    {
        var written = new List<string>();
        var path = _root;
        try
        {
            foreach (var (name, content) in _files)
            {
                path = Path.Combine(_root, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                written.Add(path);
                File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                if (name.EndsWith(".sh", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
                }
            }

            next();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ProblemException)
        {
            written.ForEach(Remove);
            throw problem as ProblemException ?? new ProblemException(new Problem(ExitCode.Failed, $"{_context.Show(path)} cannot be written: {(problem is UnauthorizedAccessException ? "access is denied" : problem.Message.TrimEnd('.'))}.")
            {
                Fix = ["Work in a repository that you may write to, or leave out --ci."],
            });
        }
    }

    // The repository's root: above the stack there is .git. Where there is none yet, it is the current folder.
    private static string RootOf(string stackFolder, string current)
    {
        for (var folder = Path.GetDirectoryName(stackFolder); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        var below = Path.GetRelativePath(current, stackFolder);
        return below.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(below) ? Path.GetDirectoryName(stackFolder)! : current;
    }

    private bool Has(string name) => File.Exists(Path.Combine(_root, name));

    private string Show(string name) => _context.Show(Path.Combine(_root, name));

    private void Remove(string file)
    {
        try
        {
            File.Delete(file);
            for (var folder = Path.GetDirectoryName(file)!; folder != _root && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed stays; the first problem is the one to report.
        }
    }
}
