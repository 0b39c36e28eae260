using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Processes;

/// <summary>Runs another program to its end.</summary>
internal static class ChildProcess
{
    // What is printed is parsed or shown: no program of ours prints more than a large stack export.
    private const int MaxOutput = 256 * 1024 * 1024;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <summary>Runs it and keeps what it prints.</summary>
    /// <exception cref="ProblemException">It cannot be started.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; the program has been ended.</exception>
    public static async Task<ProcessOutcome> CaptureAsync(
        string file, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, CancellationToken interrupted)
    {
        using var process = Start(StartInfo(file, arguments, folder, environment, isCaptured: true));
        process.StandardInput.Close();
        var output = new StringBuilder();
        var error = new StringBuilder();
        var pumps = Task.WhenAll(PumpAsync(process.StandardOutput, output), PumpAsync(process.StandardError, error));
        try
        {
            await process.WaitForExitAsync(interrupted);
            // A build leaves servers behind that hold its output open.
            await Task.WhenAny(pumps, Task.Delay(Rest, interrupted));
            return new ProcessOutcome(process.ExitCode, Text(output), Text(error));
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Runs it on the tool's own terminal.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="ProblemException">It cannot be started.</exception>
    public static async Task<int> InheritAsync(string file, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        using var process = Start(StartInfo(file, arguments, folder, environment, isCaptured: false));
        // A terminal sends its signals to this process and to that one: that one decides when to end.
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private static ProcessStartInfo StartInfo(
        string file, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, bool isCaptured)
    {
        var info = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = isCaptured,
            RedirectStandardOutput = isCaptured,
            RedirectStandardError = isCaptured,
            UseShellExecute = false,
        };
        info.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private static Process Start(ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info) ?? throw new InvalidOperationException("nothing was started");
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or InvalidOperationException)
        {
            throw new ProblemException(new Problem(ExitCode.Failed, $"'{Path.GetFileName(info.FileName)}' cannot be started: {problem.Message.TrimEnd('.')}.")
            {
                Fix = [$"Check that '{info.FileName}' is on the PATH and can be executed."],
            });
        }
    }

    private static async Task PumpAsync(StreamReader reader, StringBuilder text)
    {
        var buffer = new char[8192];
        for (var count = await reader.ReadAsync(buffer); count > 0; count = await reader.ReadAsync(buffer))
        {
            lock (text)
            {
                text.Append(buffer, 0, text.Length < MaxOutput ? count : 0);
            }
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already.
        }
    }
}
