namespace Infra.Cli.Doctor;

/// <summary>Tries whether files can be written somewhere.</summary>
internal static class Writable
{
    public static Diagnosis Check(string check, string folder, Func<string, string> show)
    {
        var probe = Path.Combine(folder, $".infra-doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Diagnosis.Ok(check, $"{show(folder)} can be written to");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Fail(check, $"{show(folder)} cannot be written to", "Give this user the right to write there.");
        }
    }
}
