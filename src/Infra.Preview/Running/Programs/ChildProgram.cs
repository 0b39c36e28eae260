using System.Diagnostics;
using Infra.Preview.Running.Failures;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>A built program that runs in a process of its own, as under the Pulumi CLI: any program on any Pulumi SDK.</summary>
/// <param name="fileName">What to start: <c>dotnet</c>, as a rule.</param>
/// <param name="arguments">What to hand it: the program's assembly.</param>
/// <param name="environment">The environment, to which the engine's variables are added.</param>
public sealed class ChildProgram(string fileName, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment) : IPreviewedProgram
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <summary>How long the program may take; null for as long as it does something. Default: null.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>What each line of the program's output begins with, on standard error; null to pass the output on as it is. Default: null.</summary>
    public string? Prefix { get; init; }

    /// <summary>Told of the progress: how many resources are declared, and the last one's name. Default: a line on a terminal.</summary>
    public Action<int, string?>? OnProgress { get; init; }

    /// <summary>False: a process that does not end by itself is ended.</summary>
    public bool IsAlive => false;

    /// <inheritdoc/>
    public async Task<ProgramEnding> RunAsync(ProgramStart start, CancellationToken interrupted)
    {
        ArgumentNullException.ThrowIfNull(start);
        var host = start.Host;
        var progress = new ProgressLine(host.Error, host.ErrorCapabilities, host.IsErrorTerminal && OnProgress is null);
        using var process = new Process { StartInfo = StartInfo(start) };
        try
        {
            process.Start();
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            return new ProgramEnding(1) { Problem = CannotStart(problem) };
        }

        try
        {
            process.StandardInput.Close();
            var output = new ChildOutput(start, progress, Prefix);
            var pumps = Task.WhenAll(output.PassOnAsync(process.StandardOutput), output.HoldErrorsAsync(process.StandardError));
            var watch = new ChildWatch(process, start.Engine, start.Pending, host.Time, Limit, OnProgress ?? progress.Draw);
            if (await watch.WaitAsync(interrupted) is { } hang)
            {
                return new ProgramEnding(1) { Problem = hang };
            }

            // A process that the program leaves behind may hold its output open for ever.
            await Task.WhenAny(pumps, Task.Delay(Rest, interrupted));
            var isSilent = process.ExitCode == 0 && start.Engine.Activity().ResourceCount == 0 && !start.Engine.HasErrors;
            return new ProgramEnding(process.ExitCode) { LastWords = output.LastWords, Problem = isSilent ? LastWords.Silent(start.Project) : null };
        }
        finally
        {
            progress.Close();
            End(process);
        }
    }

    private ProcessStartInfo StartInfo(ProgramStart start)
    {
        var info = new ProcessStartInfo(fileName, arguments)
        {
            WorkingDirectory = start.Project.ProgramFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        info.Environment.Clear();
        foreach (var (name, value) in environment.Where(variable => !variable.Key.StartsWith("PULUMI_", StringComparison.Ordinal)).Concat(start.Engine.Environment))
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private Problem CannotStart(Exception problem) => new(ExitCode.Failed, $"The program cannot be started: {problem.Message.TrimEnd('.')}.")
    {
        Fix = [$"Check that '{fileName}' is on the PATH."],
    };

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended already.
        }
    }
}
