namespace Infra.Preview.Running.Failures;

/// <summary>A fault of the preview, not of the program it runs.</summary>
internal static class OwnFault
{
    public static Problem Describe(Exception fault)
    {
        var frames = ExceptionText.Find(fault.ToString())?.Frames ?? [];
        return new Problem(ExitCode.Failed, $"The preview itself failed: {fault.GetType().Name}: {fault.Message}")
        {
            At = [.. frames.Take(3).Select(frame => frame.Method)],
            Fix = ["This is a bug in Infra. Report it with these lines and, if you can, the program."],
        };
    }
}
