using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>
/// A file that is written on request. It is whole or not there: its content goes to a neighbour first, which then takes its name. A link is followed, so
/// that it stays one; a pipe or device is written to as it is.
/// </summary>
/// <param name="Path">The full path.</param>
/// <param name="ShownAs">The path as it was given.</param>
/// <param name="Flag">The flag that asked for it.</param>
public sealed record OutputFile(string Path, string ShownAs, string Flag)
{
    // How long a pipe may be without a reader.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static int _count;

    /// <summary>Says why a file cannot be written, before anybody waits for its content; null when nothing speaks against it.</summary>
    public Problem? Check()
    {
        if (Directory.Exists(Path))
        {
            return Refused("it is a folder");
        }

        try
        {
            return SpecialFile.Exists(Path) || Directory.Exists(FolderOf(Target())) ? null : Refused("its folder does not exist");
        }
        catch (Exception problem) when (IsOfFiles(problem))
        {
            return Refused(ReasonOf(problem));
        }
    }

    /// <summary>Writes the content; null when that worked.</summary>
    public Problem? Write(byte[] content)
    {
        try
        {
            return SpecialFile.Exists(Path) ? WriteInto(content) : Replace(Target(), content);
        }
        catch (Exception problem) when (IsOfFiles(problem))
        {
            return Refused(ReasonOf(problem));
        }
    }

    private static Problem? Replace(string target, byte[] content)
    {
        var number = Interlocked.Increment(ref _count);
        // Shorter than most names, since a name may already be as long as a file system allows.
        var temporary = System.IO.Path.Combine(FolderOf(target), string.Create(System.Globalization.CultureInfo.InvariantCulture, $".infra-{Environment.ProcessId}-{number}.tmp"));
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
            }

            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception problem) when (IsOfFiles(problem))
        {
            Remove(temporary);
            throw;
        }
    }

    private Problem? WriteInto(byte[] content)
    {
        var writing = Task.Run(() =>
        {
            using var stream = new FileStream(Path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = FileShare.ReadWrite, BufferSize = 0 });
            stream.Write(content);
        });
        // Opening a pipe waits until somebody opens its other end.
        return ((IAsyncResult)writing).AsyncWaitHandle.WaitOne(Patience) ? Finish(writing) : Refused("nobody reads it");
    }

    private static Problem? Finish(Task writing)
    {
        writing.GetAwaiter().GetResult();
        return null;
    }

    private string Target() => new FileInfo(Path).LinkTarget is null ? Path : File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path;

    private static string FolderOf(string path) => System.IO.Path.GetDirectoryName(path) ?? path;

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (IsOfFiles(problem))
        {
            // What could not be written is not there, or cannot be removed either; the first problem is the one to report.
        }
    }

    // A file that reaches the limit of its file system or process is an argument out of range to .NET.
    private static bool IsOfFiles(Exception problem) => problem is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    // The message of the system names the neighbour, which nobody asked for.
    private static string ReasonOf(Exception problem) => problem switch
    {
        UnauthorizedAccessException => "access is denied",
        ArgumentOutOfRangeException => "no file may become that large",
        DirectoryNotFoundException or FileNotFoundException => "its folder takes no files",
        _ when problem.Message.IndexOf(" : '", StringComparison.Ordinal) is > 0 and var end => problem.Message[..end].TrimEnd('.', ' '),
        _ => problem.Message.TrimEnd('.'),
    };

    private Problem Refused(string reason) => new(ExitCode.Failed, $"{SafeText.Line(ShownAs)} cannot be written: {reason}.")
    {
        Fix = [$"Give {Flag} a file in a folder that exists and that you may write to."],
    };
}
