using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Engine;
using Infra.Preview.Judging;
using Infra.Preview.Running.Failures;
using Infra.Preview.Running.Hangs;
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
        try
        {
            var arguments = RunnerArguments.Parse(args);
            return arguments switch
            {
                { IsHelp: true } => Say(writer => RunnerHelp.Write(writer)),
                { IsVersion: true } => Say(writer => writer.WriteLine(RunnerHelp.Version())),
                _ => await PreviewAsync(arguments, program, interrupted),
            };
        }
        catch (ConfigurationException refusal)
        {
            return ProblemView.Report([Problem.Of(refusal)], _host);
        }
        catch (PolicyFileException refusal)
        {
            return ProblemView.Report(PolicyProblems.Of(refusal), _host);
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

    private async Task<ExitCode> PreviewAsync(RunnerArguments arguments, Func<Task<int>> program, CancellationToken interrupted)
    {
        var host = arguments.IsColorless ? _host.WithoutColor() : _host;
        var inputs = PreviewInputs.Read(arguments, host);
        if (inputs.OutputFiles.Select(file => file.Check()).FirstOrDefault(problem => problem is not null) is { } refused)
        {
            return ProblemView.Report([refused], host);
        }

        var pending = new PendingResources();
        await using var engine = await inputs.StartEngineAsync(pending.Observe, interrupted);
        var outcome = await RunProgramAsync(engine, inputs, host, program, pending, interrupted);
        if (outcome.Problems.Count > 0)
        {
            return ProblemView.Report([.. outcome.Problems.Select(problem => problem.Map(text => engine.HideSecrets(inputs.Secrets.Clean(text))))], host);
        }

        interrupted.ThrowIfCancellationRequested();
        return new PreviewResult(outcome.Plan!, inputs, arguments, host).Write(_start);
    }

    private async Task<(Plan? Plan, IReadOnlyList<Problem> Problems)> RunProgramAsync(
        PreviewEngine engine, PreviewInputs inputs, RunnerHost host, Func<Task<int>> program, PendingResources pending, CancellationToken interrupted)
    {
        var progress = new ProgressLine(host.Error, host.ErrorCapabilities, host.IsErrorTerminal);
        using var scope = new ProgramScope(engine.Environment, inputs.Project, progress, inputs.IsJsonOnly);
        Task<int>? ending = null;
        try
        {
            var watch = new RunWatch(engine, progress, pending, host.Time);
            // On a thread of its own, so that a program that computes or sleeps in its constructor can be watched and interrupted.
            var hang = await watch.WatchAsync(() => ending = Task.Run(program, interrupted), interrupted);
            return hang is null ? await EndAsync(engine, inputs, host, pending, ending!) : (null, [hang]);
        }
        finally
        {
            IsProgramAlive = ending is { IsCompleted: false };
            scope.IsAbandoned = IsProgramAlive;
            progress.Close();
        }
    }

    private static async Task<(Plan? Plan, IReadOnlyList<Problem> Problems)> EndAsync(
        PreviewEngine engine, PreviewInputs inputs, RunnerHost host, PendingResources pending, Task<int> ending)
    {
        var context = new FailureContext(inputs.Project, inputs.Stack.Name, inputs.StackFile, inputs.Config, host.CurrentDirectory)
        {
            Pending = pending.All,
        };
        int exitCode;
        try
        {
            exitCode = await ending;
        }
#pragma warning disable CA1031 // Whatever a program throws is its user's to read in one form.
        catch (Exception problem) when (problem is not OperationCanceledException { CancellationToken.IsCancellationRequested: true })
#pragma warning restore CA1031
        {
            return (null, [FailureReader.Read(problem, context)]);
        }

        var plan = engine.Complete();
        var problems = FailureReader.Read(plan.Messages.Where(message => message.Severity == MessageSeverity.Error), context);
        problems = problems.Count > 0 ? problems : [.. NamedSecrets.Find(plan, inputs.Config)];
        return problems.Count > 0 || exitCode == 0
            ? (plan, problems)
            : (null, [new Problem(ExitCode.Failed, $"The program ended with exit code {exitCode} and did not say why.")]);
    }

    private ExitCode Say(Action<TerminalWriter> write)
    {
        write(new TerminalWriter(_host.Out, _host.OutCapabilities));
        return ExitCode.Success;
    }
}
