#pragma warning disable RS0030 // The exit code of the process is set here: an SDK leaves its own there when a run fails.
using Infra.Preview.Running;
using Pulumi;

namespace Infra;

/// <summary>
/// Runs a stack's program. Started by the Pulumi CLI it is <see cref="Deployment"/> and nothing else; started by a person it previews the
/// stack offline: <c>dotnet run</c>, with <c>--help</c> for the flags. The result is the exit code for <c>Main</c> to return.
/// </summary>
public static class StackRunner
{
    /// <summary>Runs a program whose resources the constructor of a stack class declares.</summary>
    public static Task<int> RunAsync<TStack>(string[] args)
        where TStack : Stack, new() =>
        PreviewOrDeployAsync(args, Deployment.RunAsync<TStack>);

    /// <summary>Runs a program whose stack comes from a service provider.</summary>
    public static Task<int> RunAsync<TStack>(string[] args, IServiceProvider serviceProvider)
        where TStack : Stack =>
        PreviewOrDeployAsync(args, () => Deployment.RunAsync<TStack>(serviceProvider));

    /// <summary>Runs a program that declares its resources in a function.</summary>
    public static Task<int> RunAsync(string[] args, Action program) => PreviewOrDeployAsync(args, () => Deployment.RunAsync(program));

    /// <summary>Runs a program that declares its resources in a function, which returns the stack's outputs.</summary>
    public static Task<int> RunAsync(string[] args, Func<IDictionary<string, object?>> program) =>
        PreviewOrDeployAsync(args, () => Deployment.RunAsync(program));

    /// <summary>Runs a program that declares its resources in an asynchronous function.</summary>
    public static Task<int> RunAsync(string[] args, Func<Task> program) => PreviewOrDeployAsync(args, () => Deployment.RunAsync(program));

    /// <summary>Runs a program that declares its resources in an asynchronous function, which returns the stack's outputs.</summary>
    public static Task<int> RunAsync(string[] args, Func<Task<IDictionary<string, object?>>> program, StackOptions? options = null) =>
        PreviewOrDeployAsync(args, () => Deployment.RunAsync(program, options));

    private static async Task<int> PreviewOrDeployAsync(string[] args, Func<Task<int>> deployment)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (ProgramScope.HasEngine)
        {
            return await deployment();
        }

        using var signals = new InterruptSignals();
        var host = ConsoleHost.Create();
        var run = new PreviewRun(host);
        var exitCode = await run.RunAsync(args, deployment, signals.Token);
        Environment.ExitCode = (int)exitCode;
        if (run.IsProgramAlive)
        {
            // Threads of a program that does not end would keep the process alive.
            Environment.Exit((int)exitCode);
        }

        return (int)exitCode;
    }
}
