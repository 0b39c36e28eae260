using Infra.Preview.Running;

namespace Infra.Examples.Tests;

/// <summary>Previews a program inside the test process, whose environment and current folder it takes: one at a time.</summary>
internal static class InProcess
{
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Runs a preview to its end.</summary>
    /// <param name="host">Where it runs.</param>
    /// <param name="args">The command line.</param>
    /// <param name="program">The program: <c>Deployment.RunAsync</c> in one of its forms.</param>
    public static async Task<ExitCode> RunAsync(RunnerHost host, IReadOnlyList<string> args, Func<Task<int>> program)
    {
        await Turn.WaitAsync();
        try
        {
            return await new PreviewRun(host).RunAsync(args, program);
        }
        finally
        {
            Turn.Release();
        }
    }
}
