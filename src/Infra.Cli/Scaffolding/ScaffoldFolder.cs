using System.Text;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Scaffolding;

/// <summary>The folder that something new is written to. It is whole or not there: its files go to a neighbour first, which then takes its name.</summary>
/// <param name="Path">The full path.</param>
/// <param name="ShownAs">The path as a person here would write it.</param>
internal sealed record ScaffoldFolder(string Path, string ShownAs)
{
    /// <summary>Refuses a folder that has something in it.</summary>
    /// <exception cref="ProblemException">It has, or it is a file.</exception>
    public void RequireFree()
    {
        if (File.Exists(Path) || (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any()))
        {
            throw new ProblemException(new Problem(ExitCode.BadUsage, File.Exists(Path) ? $"{ShownAs} is a file." : $"The folder {ShownAs} is not empty, and nothing is overwritten.")
            {
                Fix = ["Choose another folder: --output-directory DIR"],
            });
        }
    }

    /// <summary>Writes the files.</summary>
    /// <exception cref="ProblemException">That failed; nothing is there then.</exception>
    public void Write(IEnumerable<(string Path, string Content)> files)
    {
        var parent = System.IO.Path.GetDirectoryName(Path)!;
        var temporary = System.IO.Path.Combine(parent, $".{System.IO.Path.GetFileName(Path)}.{Environment.ProcessId}.tmp");
        try
        {
            foreach (var (name, content) in files)
            {
                var file = System.IO.Path.Combine(temporary, name);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
                File.WriteAllText(file, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            if (Directory.Exists(Path))
            {
                Directory.Delete(Path);
            }

            Directory.Move(temporary, Path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            throw new ProblemException(new Problem(ExitCode.Failed, $"{ShownAs} cannot be written: {(problem is UnauthorizedAccessException ? "access is denied" : problem.Message.TrimEnd('.'))}.")
            {
                Fix = ["Choose a folder that you may write to: --output-directory DIR"],
            });
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What could not be written is not there, or cannot be removed either; the first problem is the one to report.
        }
    }
}
