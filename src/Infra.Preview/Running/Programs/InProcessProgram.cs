using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>The program of this process: <c>Deployment.RunAsync</c> in one of its forms.</summary>
internal sealed class InProcessProgram(Func<Task<int>> program) : IPreviewedProgram
{
    public bool IsAlive { get; private set; }

    public async Task<ProgramEnding> RunAsync(ProgramStart start, CancellationToken interrupted)
    {
        var host = start.Host;
        var progress = new ProgressLine(host.Error, host.ErrorCapabilities, host.IsErrorTerminal);
        using var scope = new ProgramScope(start.Engine.Environment, start.Project, progress, start.IsOutputTaken);
        Task<int>? ending = null;
        try
        {
            var watch = new RunWatch(start.Engine, progress, start.Pending, host.Time);
            // On a thread of its own, so that a program that computes or sleeps in its constructor can be watched and interrupted.
            var hang = await watch.WatchAsync(() => ending = Task.Run(program, interrupted), interrupted);
            return hang is null ? await EndAsync(ending!) : new ProgramEnding(0) { Problem = hang };
        }
        finally
        {
            IsAlive = ending is { IsCompleted: false };
            scope.IsAbandoned = IsAlive;
            progress.Close();
        }
    }

    private static async Task<ProgramEnding> EndAsync(Task<int> ending)
    {
        try
        {
            return new ProgramEnding(await ending);
        }
#pragma warning disable CA1031 // Whatever a program throws is its user's to read in one form.
        catch (Exception problem) when (problem is not OperationCanceledException { CancellationToken.IsCancellationRequested: true })
#pragma warning restore CA1031
        {
            return new ProgramEnding(1) { Failure = problem };
        }
    }
}
