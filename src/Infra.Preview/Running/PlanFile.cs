using Infra.Plans;

namespace Infra.Preview.Running;

/// <summary>Writes a plan to a file so that the file is whole or not there: to a neighbour first, which then takes its name.</summary>
internal static class PlanFile
{
    /// <summary>Says why a file cannot be written, before anybody waits for its content; null when nothing speaks against it.</summary>
    public static Problem? Check(string path, string shownAs)
    {
        var folder = Path.GetDirectoryName(path);
        return Directory.Exists(path) ? Refused(shownAs, "it is a folder")
            : folder is not null && !Directory.Exists(folder) ? Refused(shownAs, "its folder does not exist")
            : null;
    }

    /// <summary>Writes the plan; null when that worked.</summary>
    public static Problem? Write(Plan plan, string path, string shownAs)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(temporary, PlanJson.ToBytes(plan));
            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            return Refused(shownAs, problem is UnauthorizedAccessException ? "access is denied" : problem.Message.TrimEnd('.'));
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

    private static Problem Refused(string shownAs, string reason) => new(ExitCode.Failed, $"{shownAs} cannot be written: {reason}.")
    {
        Fix = ["Give --json a file in a folder that exists and that you may write to."],
    };
}
