using Infra.Preview.Configuration;
using Infra.Preview.Running.Failures;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>Previews one program in this process: reads the project, starts an engine, runs the program against it, shows the plan.</summary>
public sealed class PreviewRun
{
    private readonly RunnerHost _host;
    private readonly long _start;

    /// <summary>Prepares a run.</summary>
    public PreviewRun(RunnerHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        _host = host;
        _start = host.Time.GetTimestamp();
    }

    /// <summary>True when the program was left running because it hangs or because a person interrupted it.</summary>
    public bool IsProgramAlive { get; private set; }

    /// <summary>Runs.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="program">The program: <c>Deployment.RunAsync</c> in one of its forms.</param>
    /// <param name="interrupted">Cancelled when a person wants the run to end.</param>
    /// <returns>What the process should end with. Everything has been said.</returns>
    public async Task<ExitCode> RunAsync(IReadOnlyList<string> args, Func<Task<int>> program, CancellationToken interrupted = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        var exitCode = await RunUnflushedAsync(args, program, interrupted);
        try
        {
            await _host.Out.FlushAsync(CancellationToken.None);
            return exitCode;
        }
        catch (IOException fault)
        {
            return ProblemView.Report([new Problem(ExitCode.Failed, $"The standard output cannot be written: {fault.Message.TrimEnd('.')}.")], _host);
        }
    }

    private async Task<ExitCode> RunUnflushedAsync(IReadOnlyList<string> args, Func<Task<int>> program, CancellationToken interrupted)
    {
        try
        {
            var arguments = RunnerArguments.Parse(args);
            return arguments switch
            {
                { IsHelp: true } => Say(writer => RunnerHelp.Write(writer)),
                { IsVersion: true } => Say(writer => writer.WriteLine(RunnerHelp.Version())),
                _ => await PreviewAsync(arguments, new InProcessProgram(program), interrupted),
            };
        }
        catch (ConfigurationException refusal)
        {
            return ProblemView.Report([Problem.Of(refusal)], _host);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            new TerminalWriter(_host.Error, _host.ErrorCapabilities).WriteLine(" interrupted: nothing was written", TextStyle.Warning);
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // A fault of the preview itself is told like any other, without a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return ProblemView.Report([OwnFault.Describe(fault)], _host);
        }
    }

    private async Task<ExitCode> PreviewAsync(RunnerArguments arguments, InProcessProgram program, CancellationToken interrupted)
    {
        var host = arguments.IsColorless ? _host.WithoutColor() : _host;
        try
        {
            var outcome = await StackPreview.RunAsync(arguments, host, program, surroundings: null, interrupted);
            return outcome.Result is { } result ? result.Write(_start) : ProblemView.Report(outcome.Report.Problems, host);
        }
        finally
        {
            IsProgramAlive = program.IsAlive;
        }
    }

    private ExitCode Say(Action<TerminalWriter> write)
    {
        write(new TerminalWriter(_host.Out, _host.OutCapabilities));
        return ExitCode.Success;
    }
}
