namespace Infra.Preview.Running;

/// <summary>A file that a preview writes on request. It is whole or not there: its content goes to a neighbour first, which then takes its name.</summary>
/// <param name="Path">The full path.</param>
/// <param name="ShownAs">The path as it was given.</param>
/// <param name="Flag">The flag that asked for it.</param>
public sealed record OutputFile(string Path, string ShownAs, string Flag)
{
    /// <summary>Says why a file cannot be written, before anybody waits for its content; null when nothing speaks against it.</summary>
    public Problem? Check()
    {
        var folder = System.IO.Path.GetDirectoryName(Path);
        return Directory.Exists(Path) ? Refused("it is a folder")
            : folder is not null && !Directory.Exists(folder) ? Refused("its folder does not exist")
            : null;
    }

    /// <summary>Writes the content; null when that worked.</summary>
    public Problem? Write(byte[] content)
    {
        var temporary = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $".{System.IO.Path.GetFileName(Path)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, Path, overwrite: true);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            return Refused(problem is UnauthorizedAccessException ? "access is denied" : problem.Message.TrimEnd('.'));
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What could not be written is not there, or cannot be removed either; the first problem is the one to report.
        }
    }

    private Problem Refused(string reason) => new(ExitCode.Failed, $"{ShownAs} cannot be written: {reason}.")
    {
        Fix = [$"Give {Flag} a file in a folder that exists and that you may write to."],
    };
}
