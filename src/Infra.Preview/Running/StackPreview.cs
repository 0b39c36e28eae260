using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Engine;
using Infra.Preview.Judging;
using Infra.Preview.Running.Failures;
using Infra.Preview.Running.Hangs;

namespace Infra.Preview.Running;

/// <summary>Previews one stack: reads its project, starts an engine, runs the program against it, judges and compares the plan. Shows nothing.</summary>
public static class StackPreview
{
    /// <summary>Previews a stack. What goes wrong is in the outcome.</summary>
    /// <param name="arguments">What a person asked for; files that it names are not written yet.</param>
    /// <param name="host">Where the program writes, the current folder and the clock.</param>
    /// <param name="program">The program.</param>
    /// <param name="surroundings">What is known from elsewhere, or null.</param>
    /// <param name="interrupted">Cancelled when a person wants the run to end.</param>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static async Task<PreviewOutcome> RunAsync(
        RunnerArguments arguments, RunnerHost host, IPreviewedProgram program, StackSurroundings? surroundings = null, CancellationToken interrupted = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(program);
        var start = host.Time.GetTimestamp();
        PreviewInputs? inputs = null;
        try
        {
            inputs = PreviewInputs.Read(arguments, host, surroundings ?? new StackSurroundings());
            var problems = inputs.OutputFiles.Select(file => file.Check()).OfType<Problem>().Take(1).ToList();
            if (problems.Count > 0)
            {
                return Failed(problems);
            }

            var (plan, failures) = await RunAsync(inputs, host, program, interrupted);
            return failures.Count > 0 ? Failed(failures) : new PreviewOutcome(new PreviewResult(plan!, inputs, arguments, host), host.Time.GetElapsedTime(start));
        }
        catch (ConfigurationException refusal)
        {
            return Failed([Problem.Of(refusal)]);
        }
        catch (PolicyFileException refusal)
        {
            return Failed(PolicyProblems.Of(refusal));
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A fault of the preview itself is told like any other, without a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Failed([OwnFault.Describe(fault)]);
        }

        PreviewOutcome Failed(IReadOnlyList<Problem> problems) => new(
            problems, inputs?.Project ?? surroundings?.Project, inputs?.Stack.Name ?? arguments.Stack, host.Time.GetElapsedTime(start));
    }

    private static async Task<(Plan? Plan, IReadOnlyList<Problem> Problems)> RunAsync(
        PreviewInputs inputs, RunnerHost host, IPreviewedProgram program, CancellationToken interrupted)
    {
        var pending = new PendingResources();
        await using var engine = await inputs.StartEngineAsync(pending.Observe, interrupted);
        var isOutputTaken = inputs.IsJsonOnly || inputs.Surroundings.IsOutputTaken;
        var ending = await program.RunAsync(new ProgramStart(engine, inputs.Project, host, pending, isOutputTaken), interrupted);
        interrupted.ThrowIfCancellationRequested();
        var context = new FailureContext(inputs.Project, inputs.Stack.Name, inputs.StackFile, inputs.Config, host.CurrentDirectory)
        {
            Pending = pending.All,
        };
        var (plan, problems) = Read(engine, ending, inputs, context);
        return (plan, [.. problems.Select(problem => problem.Map(text => engine.HideSecrets(inputs.Secrets.Clean(text))))]);
    }

    private static (Plan? Plan, IReadOnlyList<Problem> Problems) Read(PreviewEngine engine, ProgramEnding ending, PreviewInputs inputs, FailureContext context)
    {
        if (ending.Problem is { } problem)
        {
            return (null, [problem]);
        }

        if (ending.Failure is { } failure)
        {
            return (null, [FailureReader.Read(failure, context)]);
        }

        var plan = engine.Complete();
        var problems = FailureReader.Read(plan.Messages.Where(message => message.Severity == MessageSeverity.Error), context);
        problems = problems.Count > 0 ? problems : [.. NamedSecrets.Find(plan, inputs.Config)];
        return problems.Count > 0 || ending.ExitCode == 0 ? (plan, problems) : (null, [LastWords.Read(ending, context)]);
    }
}
